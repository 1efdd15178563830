package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.supportaccess.jpa.SupportEntries;
import io.companyaccess.keycloak.supportaccess.jpa.SupportExpiry;
import io.companyaccess.keycloak.supportaccess.jpa.SupportExpiry.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Entries whose session timed out, which nobody tells us of. */
public final class DeadEntries {

    /** A session may come a little later than its entry, but not that much. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private static final int PORTION = 500;

    private DeadEntries() {}

    /** Forgets them, in all realms. */
    public static void forget(KeycloakSessionFactory factory, Instant now) {
        List<Held> portion;
        String last = "";
        do {
            String after = last;
            portion = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                List<Held> old = new SupportExpiry(session).enteredBefore(now.minus(YOUNG), after, PORTION);
                old.forEach(held -> forgetDead(session, held));
                return old;
            });
            last = portion.isEmpty() ? "" : portion.get(portion.size() - 1).sessionId();
        } while (portion.size() == PORTION);
    }

    private static void forgetDead(KeycloakSession session, Held held) {
        RealmModel realm = session.realms().getRealm(held.realmId());
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        if (session.sessions().getUserSession(realm, held.sessionId()) == null
                && session.sessions().getOfflineUserSession(realm, held.sessionId()) == null) {
            new SupportEntries(session).remove(held.sessionId());
        }
    }
}
