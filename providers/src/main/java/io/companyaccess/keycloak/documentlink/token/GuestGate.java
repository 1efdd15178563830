package io.companyaccess.keycloak.documentlink.token;

import io.companyaccess.keycloak.documentlink.Verified;
import io.companyaccess.keycloak.documentlink.guest.Guests;
import io.companyaccess.keycloak.documentlink.jpa.AccountOpenings;
import io.companyaccess.keycloak.documentlink.keycloak.LinkRequest;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import java.util.Arrays;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Issues a guest no access token but one that says for which document it is, for the app that he came to.
 *
 * <p>An app that leaves out the scope at a refresh, an admin who takes the mapper out of it, or the permissions of another
 * client (UMA) would otherwise make a token that looks like any user's.
 */
final class GuestGate implements TokenPostProcessor {

    private final KeycloakSession session;

    GuestGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel app = context.clientSessionCtx().getClientSession();
        LinkRequest.forget(app);
        UserSessionModel running = app.getUserSession();
        AccessToken token = context.accessToken();
        countAccount(context, running);
        boolean guest =
                new Guests(session, running.getRealm()).guest(running.getUser()).isPresent();
        if (guest && token != null && !isNarrow(token, app)) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_SCOPE,
                    "The guest of a document link gets tokens of the scope document-links only, for this client only");
        }
    }

    // An opening by somebody with an account counts when his app gets the token: signing in by a cookie is a GET.
    private void countAccount(TokenPostProcessorContext context, UserSessionModel running) {
        String grant = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        if (OAuth2Constants.AUTHORIZATION_CODE.equals(grant)) {
            OpenedLink.of(session, running, context.clientSessionCtx().getClientSession())
                    .filter(opened -> opened.verified() == Verified.ACCOUNT)
                    .ifPresent(opened ->
                            new AccountOpenings(session).count(opened.opened().linkId(), OpenLinks.now()));
        }
    }

    private static boolean isNarrow(AccessToken token, AuthenticatedClientSessionModel app) {
        String[] audience = token.getAudience();
        return token.getOtherClaims().containsKey(DocumentLinkClaim.CLAIM)
                && audience != null
                && Arrays.equals(audience, new String[] {app.getClient().getClientId()});
    }

    @Override
    public void close() {}
}
