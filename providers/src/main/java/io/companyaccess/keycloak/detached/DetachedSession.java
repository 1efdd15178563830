package io.companyaccess.keycloak.detached;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Finishes a login in a session of its own and leaves the browser's sign-in, cookies included, as it is. */
public final class DetachedSession {

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final AuthenticationSessionModel signIn;

    /** @param context of a step that handles a form; while a flow begins, there is nothing to finish yet */
    public DetachedSession(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.signIn = context.getAuthenticationSession();
    }

    /**
     * Opens the session and gives the answer that sends the browser back to the app, to be thrown: a flow that goes on
     * would put the finished login back among the unfinished ones.
     *
     * @param method what the session was opened by, as it is told of sessions
     * @param notes what the session is for; kept with it, and in no login beside it
     */
    public WebApplicationException open(UserModel user, String method, Map<String, String> notes) {
        signIn.setAuthenticatedUser(user);
        AuthenticationManager.setClientScopesInSession(session, signIn);
        AcrStore acr = new AcrStore(session, signIn);
        acr.setLevelAuthenticatedToCurrentRequest(acr.getLevelOfAuthenticationFromCurrentAuthentication());
        UserSessionModel opened = new UserSessionManager(session)
                .createUserSession(
                        null,
                        context.getRealm(),
                        user,
                        user.getUsername(),
                        context.getConnection().getRemoteHost(),
                        method,
                        false,
                        null,
                        null,
                        SessionPersistenceState.PERSISTENT);
        opened.setState(UserSessionModel.State.LOGGED_IN);
        session.getContext().setUserSession(opened);
        ClientSessionContext client = TokenManager.attachAuthenticationSession(session, opened, signIn);
        notes.forEach(opened::setNote);
        opened.setNote(AuthenticationManager.AUTH_TIME, String.valueOf(Time.currentTime()));
        context.getEvent()
                .user(user)
                .session(opened)
                .detail(Details.AUTH_METHOD, method)
                .detail(Details.USERNAME, user.getUsername());
        LoginProtocol protocol = session.getProvider(LoginProtocol.class, signIn.getProtocol())
                .setRealm(context.getRealm())
                .setHttpHeaders(context.getHttpRequest().getHttpHeaders())
                .setUriInfo(context.getUriInfo())
                .setEventBuilder(context.getEvent());
        var answer = protocol.authenticated(signIn, opened, client);
        context.getEvent().success();
        return new WebApplicationException(answer);
    }
}
