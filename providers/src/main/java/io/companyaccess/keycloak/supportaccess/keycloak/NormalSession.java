package io.companyaccess.keycloak.supportaccess.keycloak;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.UserSessionManager;

/**
 * The agent's own sign-in in this browser, beside which his entries live and with which they end.
 *
 * <p>An agent who has signed in on the way to a company is signed in afterwards, as after any sign-in: he does not type his
 * password again for the next company.
 */
final class NormalSession {

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;

    NormalSession(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
    }

    /**
     * The id of the session; empty when somebody else is signed in to this browser, whose sign-in stays as it is.
     *
     * @param notes what the sign-in has shown
     */
    Optional<String> id(Map<String, String> notes) {
        UserModel agent = context.getUser();
        AuthResult running = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (running != null) {
            return Optional.of(running.session())
                    .filter(found -> agent.equals(found.getUser()))
                    .map(UserSessionModel::getId);
        }
        return AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession())
                ? Optional.empty()
                : Optional.of(begin(agent, notes).getId());
    }

    private UserSessionModel begin(UserModel agent, Map<String, String> notes) {
        UserSessionModel begun = new UserSessionManager(session)
                .createUserSession(
                        null,
                        realm,
                        agent,
                        agent.getUsername(),
                        context.getConnection().getRemoteHost(),
                        context.getAuthenticationSession().getProtocol(),
                        false,
                        null,
                        null,
                        SessionPersistenceState.PERSISTENT);
        notes.forEach(begun::setNote);
        begun.setNote(AuthenticationManager.AUTH_TIME, String.valueOf(Time.currentTime()));
        begun.setState(UserSessionModel.State.LOGGED_IN);
        AuthenticationManager.createLoginCookie(
                session, realm, agent, begun, context.getUriInfo(), context.getConnection());
        return begun;
    }
}
