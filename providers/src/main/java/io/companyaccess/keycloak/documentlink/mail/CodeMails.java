package io.companyaccess.keycloak.documentlink.mail;

import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.MailOrder;
import io.companyaccess.keycloak.documentlink.jpa.MailedCodes;
import io.companyaccess.keycloak.mail.AfterAnswer;
import io.companyaccess.keycloak.mail.Notice;
import io.companyaccess.keycloak.mail.Stranger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Mails codes to recipients, a moment after the page is out, and does all but the mailing for every other address.
 *
 * <p>The digits are made here and are right from when the mail goes out. When the mail server does not answer, nothing has
 * changed: a code that was mailed before still counts, and the wish can be repeated at once.
 */
public final class CodeMails {

    private static final Logger LOG = Logger.getLogger(CodeMails.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String POOL = "company-access-codes";

    /** By then the answer is out, so that sending takes no time from it. */
    private static final Duration LATER = Duration.ofMillis(300);

    /** So long it is believed what another call has just found out. */
    private static final Duration LATELY = Duration.ofSeconds(2);

    /** So long a page may be looked at again without a new call. */
    private static final Duration OF_LATE = Duration.ofSeconds(30);

    private final KeycloakSession session;
    private final RealmModel realm;

    public CodeMails(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Whether no mails are sent at the moment, whoever asks. */
    public boolean areDown() {
        return MailServers.isDown(realm);
    }

    /** Somebody may want a code soon: finds out whether mails are sent, so that the page can say so. */
    public void lookAhead() {
        if (!MailServers.isKnown(realm, OF_LATE)) {
            String realmId = realm.getId();
            KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
            AfterAnswer.run(
                    session,
                    POOL,
                    LATER,
                    () -> KeycloakModelUtils.runJobInTransaction(
                            factory, inner -> look(inner.realms().getRealm(realmId))));
        }
    }

    /**
     * Takes an order.
     *
     * @param company the sender's name; what it is for an address that gets no mail does not matter
     */
    public void send(MailOrder order, String company) {
        String realmId = realm.getId();
        String language = session.getContext().resolveLocale(null).toLanguageTag();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        AfterAnswer.run(session, POOL, LATER, () -> {
            boolean answers = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, inner -> answers(inner.realms().getRealm(realmId)));
            MailCode digits = MailCode.fresh(RANDOM);
            boolean goes = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, inner -> note(inner, realmId, order, digits, answers));
            if (goes && order.recipient() != null) {
                KeycloakModelUtils.runJobInTransaction(
                        factory, inner -> mail(inner, realmId, order, digits, company, language));
            }
        });
    }

    // Looked at again, as many pages may have been opened before the first call came back.
    private static void look(RealmModel realm) {
        if (!MailServers.isKnown(realm, OF_LATE)) {
            MailServers.look(realm);
        }
    }

    private static boolean answers(RealmModel realm) {
        return MailServers.isKnown(realm, LATELY) ? !MailServers.isDown(realm) : MailServers.look(realm);
    }

    private static boolean note(
            KeycloakSession session, String realmId, MailOrder order, MailCode digits, boolean answers) {
        MailedCodes codes = new MailedCodes(session, realmId);
        if (answers) {
            int recipient = order.recipient() == null ? -1 : order.recipient();
            String proof = order.link().proofOf(digits, recipient, order.browser());
            return codes.goes(order, proof, Instant.ofEpochMilli(Time.currentTimeMillis()));
        }
        codes.failed(order);
        return false;
    }

    private static void mail(
            KeycloakSession session,
            String realmId,
            MailOrder order,
            MailCode digits,
            String company,
            String language) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        try {
            new Notice("document-link-code.ftl", "companyAccess.mail.link.code.subject", company)
                    .with("companyName", company)
                    .with("digits", digits.digits())
                    .with("minutes", String.valueOf(MailCode.LIFE.toMinutes()))
                    .sendNow(Stranger.at(order.to().mailable(), language, session), session);
        } catch (EmailException failed) {
            // Keycloak has logged why. The page does not tell: it would tell whose address gets mails.
            LOG.warn("The code of a document link could not be mailed");
        }
    }
}
