package io.companyaccess.keycloak.authenticators;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** The answer to a direct grant of a user who cannot set up a factor there: no page can be shown to an app. */
final class DirectGrantRefusal {

    /** Keycloak's name of the path on which the direct grant runs its flow. */
    private static final String TOKEN_PATH = "token";

    private static final String ERROR = "second_factor_missing";

    private DirectGrantRefusal() {}

    static boolean appliesTo(AuthenticationFlowContext context) {
        return TOKEN_PATH.equals(context.getFlowPath());
    }

    static void refuse(AuthenticationFlowContext context) {
        context.getEvent().user(context.getUser()).error(ERROR);
        Response answer = Response.status(Response.Status.BAD_REQUEST)
                .entity(new OAuth2ErrorRepresentation(
                        OAuthErrorException.INVALID_GRANT,
                        "A second factor is required and none is set up that works here. Sign in once in a browser to"
                                + " set one up."))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
        context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED, answer);
    }
}
