package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.keycloak.Companies;
import java.time.Instant;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** What follows when a user removes a factor and has none left though a company of his requires one. */
public final class LastFactor {

    private LastFactor() {}

    /**
     * Ends the user's sessions, unless he is in the middle of a sign-in: there the guard leads him through a new
     * enrolment before it goes on.
     */
    public static void removed(KeycloakSession session, UserModel user) {
        if (session.getContext().getAuthenticationSession() != null || !missing(session, user)) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        List<UserSessionModel> running =
                session.sessions().getUserSessionsStream(realm, user).toList();
        running.forEach(each -> AuthenticationManager.backchannelLogout(session, each, true));
    }

    private static boolean missing(KeycloakSession session, UserModel user) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return new Companies(session)
                        .of(user).stream().anyMatch(company -> company.policy().requiresSecondFactor(now))
                && !new SessionFactor(session, user, null).enrolled();
    }
}
