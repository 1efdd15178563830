package io.companyaccess.keycloak.people.keycloak;

import io.companyaccess.keycloak.people.jpa.LastSignIns;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.StorageId;

/**
 * Hears of sign-ins and writes down the last one of each person.
 *
 * <p>Only what he did himself counts: no refresh, no impersonation, no support entry, no guest.
 */
public final class SignIns implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final String SUPPORT_GRANT = "support_grant";

    private final KeycloakSession session;

    public SignIns(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && event.getUserId() != null && byHimself(event)) {
            remember(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    private boolean byHimself(Event event) {
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        // Guests, and all others whom a storage keeps outside of our database, are no members of anything.
        return StorageId.isLocalStorage(event.getUserId())
                && !details.containsKey(SUPPORT_GRANT)
                && !impersonated(event);
    }

    private boolean impersonated(Event event) {
        UserSessionModel running = event.getSessionId() == null
                ? null
                : session.sessions().getUserSession(session.getContext().getRealm(), event.getSessionId());
        return running != null && running.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }

    // After the login is done, in a transaction of its own: whatever goes wrong with it, the login does not.
    private void remember(String realmId, String userId) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                try {
                    KeycloakModelUtils.runJobInTransaction(
                            factory, own -> new LastSignIns(own).signedIn(realmId, userId, now));
                } catch (RuntimeException failed) {
                    // Such as two first sign-ins at once, of which one is enough.
                    LOG.debugf(failed, "The sign-in of user %s was not written down", userId);
                }
            }

            @Override
            protected void rollbackImpl() {
                // There was no sign-in.
            }
        });
    }
}
