package io.companyaccess.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A mail that tells somebody what happened, in his language and without links.
 *
 * <p>It is sent after the change is committed, and by another thread: a slow or failing mail server neither delays nor
 * undoes what was done.
 */
public final class Notice {

    private static final Logger LOG = Logger.getLogger(Notice.class);

    private final String template;
    private final String subject;
    private final List<Object> subjectArguments;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Instant> times = new HashMap<>();

    /** @param subject key of the subject's message */
    public Notice(String template, String subject, Object... subjectArguments) {
        this.template = template;
        this.subject = subject;
        this.subjectArguments = List.of(subjectArguments);
    }

    /** Adds what the template shows; values are strings, or maps of strings in a list. */
    public Notice with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** Adds a time, which the template gets as text in the reader's language. */
    public Notice withTime(String name, Instant time) {
        times.put(name, time);
        return this;
    }

    /** Sends to the user's address once the current transaction has succeeded; without a verified one, nothing is sent. */
    public void sendTo(UserModel user, KeycloakSession session) {
        if (user.getEmail() == null || !user.isEmailVerified()) {
            return;
        }
        String realmId = session.getContext().getRealm().getId();
        String userId = user.getId();
        withTime("when", Instant.ofEpochMilli(Time.currentTimeMillis()));
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        AfterAnswer.run(
                session,
                "company-access-mail",
                Duration.ZERO,
                () -> KeycloakModelUtils.runJobInTransaction(
                        factory, inner -> send(inner, inner.realms().getRealm(realmId), userId)));
    }

    private void send(KeycloakSession session, RealmModel realm, String userId) {
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        try {
            sendNow(user, session);
        } catch (EmailException failed) {
            LOG.warnf(
                    "A notice (%s) could not be mailed: %s",
                    template, failed.getClass().getSimpleName());
        }
    }

    /** Sends at once, from a thread that may wait for the mail server. */
    public void sendNow(UserModel reader, KeycloakSession session) throws EmailException {
        DateTimeFormatter clock = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(session.getContext().resolveLocale(reader))
                .withZone(ZoneOffset.UTC);
        times.forEach((name, time) -> attributes.put(name, clock.format(time) + " UTC"));
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(session.getContext().getRealm())
                .setUser(reader)
                .send(subject, subjectArguments, template, attributes);
    }
}
