package io.companyaccess.keycloak.documentlink.mail;

import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.jpa.Alerts;
import io.companyaccess.keycloak.mail.AfterAnswer;
import io.companyaccess.keycloak.mail.Notice;
import io.companyaccess.keycloak.mail.Stranger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/** Tells a company, at most once a day, that one of its links was refused again and again; no address is named. */
public final class RefusalAlert {

    /** Realm attribute: the address that is told, for all companies, instead of the owners. */
    private static final String ADDRESS = "company-access.link-alert-mail";

    private static final Logger LOG = Logger.getLogger(RefusalAlert.class);
    private static final Duration LATER = Duration.ofMillis(300);

    private final KeycloakSession session;

    public RefusalAlert(KeycloakSession session) {
        this.session = session;
    }

    /** Once the page is out, tells whom it concerns, unless that was done today. */
    public void raise(DocumentLink link, Instant now) {
        String realmId = session.getContext().getRealm().getId();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        AfterAnswer.run(session, "company-access-mail", LATER, () -> {
            if (Alerts.claim(factory, realmId, link.companyId(), now)
                    && !KeycloakModelUtils.runJobInTransactionWithResult(
                            factory, inner -> told(inner, realmId, link, now))) {
                Alerts.putOff(factory, realmId, link.companyId(), now);
            }
        });
    }

    /** Whether somebody was told, or there is nobody to tell. */
    private static boolean told(KeycloakSession session, String realmId, DocumentLink link, Instant now) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        OrganizationModel company =
                session.getProvider(OrganizationProvider.class).getById(link.companyId());
        if (company == null) {
            return true;
        }
        List<UserModel> readers = readers(session, company).toList();
        long mailed = readers.stream()
                .filter(reader -> isMailed(session, company, link, reader, now))
                .count();
        return mailed > 0 || readers.isEmpty();
    }

    private static Stream<UserModel> readers(KeycloakSession session, OrganizationModel company) {
        String address = session.getContext().getRealm().getAttribute(ADDRESS);
        return address == null || address.isBlank()
                ? new Members(session)
                        .owners(company)
                        .filter(owner -> owner.getEmail() != null && owner.isEmailVerified())
                : Stream.of(Stranger.at(address.trim(), "", session));
    }

    private static boolean isMailed(
            KeycloakSession session, OrganizationModel company, DocumentLink link, UserModel reader, Instant now) {
        try {
            new Notice("document-link-alert.ftl", "companyAccess.mail.link.alert.subject", company.getName())
                    .with("companyName", company.getName())
                    .with("document", link.document())
                    .withTime("when", now)
                    .sendNow(reader, session);
            return true;
        } catch (EmailException failed) {
            LOG.warn("The alert about refusals of a document link could not be mailed");
            return false;
        }
    }
}
