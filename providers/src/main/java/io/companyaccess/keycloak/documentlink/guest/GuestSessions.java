package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.jpa.LinkLookup;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The running sessions of guests, ended when their link ends.
 *
 * <p>What they hold is refused from the moment at which the link is revoked, because nobody finds them any more as users;
 * this removes the sessions too, and sends the apps their back-channel logouts.
 */
public final class GuestSessions {

    private static final String ENDING = "company-access.guests-ending";

    private final KeycloakSession session;
    private final RealmModel realm;

    public GuestSessions(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Ends all sessions of a link. */
    public void endOf(String linkId) {
        end(new LinkLookup(session, realm.getId()).guestsOf(linkId));
    }

    /** Ends the sessions of one recipient of a link. */
    public void endOf(String linkId, int recipient) {
        end(Stream.of(new Guest(linkId, recipient)));
    }

    /** Whether this very request ends sessions, for which it must still find whose they are. */
    static boolean areEnding(KeycloakSession session) {
        return session.getAttribute(ENDING) != null;
    }

    private void end(Stream<Guest> guests) {
        session.setAttribute(ENDING, true);
        try {
            Guests users = new Guests(session, realm);
            guests.flatMap(guest -> users.user(guest).stream())
                    .flatMap(user -> sessions(user).stream())
                    .forEach(running -> AuthenticationManager.backchannelLogout(session, running, true));
        } finally {
            session.removeAttribute(ENDING);
        }
    }

    private List<UserSessionModel> sessions(UserModel guest) {
        return Stream.concat(
                        session.sessions().getUserSessionsStream(realm, guest),
                        session.sessions().getOfflineUserSessionsStream(realm, guest))
                .toList();
    }
}
