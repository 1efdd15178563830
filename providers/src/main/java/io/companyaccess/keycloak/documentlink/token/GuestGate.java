package io.companyaccess.keycloak.documentlink.token;

import io.companyaccess.keycloak.documentlink.guest.Guests;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Issues a guest no access token without the claim that says for which document it is.
 *
 * <p>An app that leaves out the scope at a refresh, or an admin who takes the mapper out of it, would otherwise make a
 * token that looks like any user's.
 */
final class GuestGate implements TokenPostProcessor {

    private final KeycloakSession session;

    GuestGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        UserSessionModel running = context.clientSessionCtx().getClientSession().getUserSession();
        boolean guest =
                new Guests(session, running.getRealm()).guest(running.getUser()).isPresent();
        if (guest
                && context.accessToken() != null
                && !context.accessToken().getOtherClaims().containsKey(DocumentLinkClaim.CLAIM)) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_SCOPE,
                    "The guest of a document link gets tokens of the scope document-links only");
        }
    }

    @Override
    public void close() {}
}
