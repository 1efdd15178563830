package io.companyaccess.keycloak.supportaccess.token;

import io.companyaccess.keycloak.supportaccess.keycloak.Impersonation;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry.Standing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.RefreshToken;

/** Issues no token to an entry that no longer stands, nor to an agent who impersonates without a grant. */
final class SupportGate implements TokenPostProcessor {

    private final KeycloakSession session;

    SupportGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        UserSessionModel running = context.clientSessionCtx().getClientSession().getUserSession();
        Optional<RunningEntry> entry = RunningEntry.of(running);
        if (entry.isPresent()) {
            Standing standing = entry.get()
                    .standing(session, running)
                    .orElseThrow(() -> new TokenInterceptorException(
                            OAuthErrorException.INVALID_GRANT, "Support access to this company has ended"));
            requireClaim(context);
            shorten(context.refreshToken(), standing.grant().endsAt());
        } else if (!new Impersonation(session, running).isAllowed()) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_GRANT, "A company of the user is not open to support");
        }
    }

    @Override
    public void close() {}

    // An app that leaves out the scope would otherwise get a token that looks like the agent's own.
    private static void requireClaim(TokenPostProcessorContext context) {
        if (context.accessToken() != null
                && !context.accessToken().getOtherClaims().containsKey(SupportAccessClaim.CLAIM)) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_SCOPE,
                    "An entry of support gets tokens of the scope support-access only");
        }
    }

    private static void shorten(@Nullable RefreshToken token, @Nullable Instant end) {
        if (token != null && end != null && (token.getExp() == null || token.getExp() > end.getEpochSecond())) {
            token.exp(end.getEpochSecond());
        }
    }
}
