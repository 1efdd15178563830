package io.companyaccess.keycloak.secondfactor.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.services.ErrorPageException;

/** The answer to an app whose user has to sign in again, and the event that it leaves. */
final class TokenRefusal {

    private static final String ERROR = "second_factor_missing";
    private static final String DESCRIPTION =
            "A company of the user requires a second factor that this session has not shown. Send the user to sign in"
                    + " again.";

    private final KeycloakSession session;

    TokenRefusal(KeycloakSession session) {
        this.session = session;
    }

    /** Records the refusal and gives the exception to throw. */
    RuntimeException secondFactorMissing(UserSessionModel userSession, ClientModel client) {
        new EventBuilder(userSession.getRealm(), session, session.getContext().getConnection())
                .event(EventType.LOGIN)
                .client(client)
                .user(userSession.getUser())
                .session(userSession)
                .error(ERROR);
        // Only the token endpoint turns the first one into an OAuth answer; the implicit flow shows a page.
        return session.getContext().getUri().getPath().endsWith("/token")
                ? new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, DESCRIPTION)
                : new ErrorPageException(session, Response.Status.BAD_REQUEST, "companyAccess.secondFactor.missing");
    }
}
