package io.companyaccess.keycloak.detached;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The end of a login that an app may not have: the browser goes back to it with {@code access_denied}. */
public final class SentBack {

    private SentBack() {}

    /**
     * Sends the browser back and leaves an event.
     *
     * @param error of the event
     * @param description for the app's developers; names no person
     */
    public static void to(AuthenticationFlowContext context, String error, String description) {
        context.getEvent().error(error);
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        LoginProtocol protocol = context.getSession()
                .getProvider(LoginProtocol.class, signIn.getProtocol())
                .setRealm(context.getRealm())
                .setHttpHeaders(context.getHttpRequest().getHttpHeaders())
                .setUriInfo(context.getUriInfo())
                .setEventBuilder(context.getEvent());
        Response answer = protocol.sendError(signIn, LoginProtocol.Error.CANCELLED_BY_USER, description);
        context.forceChallenge(answer);
    }
}
