package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where codes and refresh tokens are exchanged for a signed-in user. */
final class TokenEndpoint {

    /** Milliseconds; connecting and reading each. */
    static final int TIMEOUT = 10_000;

    /** Seconds; {@code expires_in} is only recommended (RFC 6749, 5.1). */
    private static final long UNKNOWN_LIFETIME = 300;

    private final Discovery discovery;
    private final ClientID id;
    private final Optional<Secret> secret;
    private final IdTokenCheck check;

    TokenEndpoint(Discovery discovery, OidcClient client) {
        this.discovery = discovery;
        this.id = new ClientID(client.id());
        this.secret = client.secret().map(Secret::new);
        this.check = new IdTokenCheck(discovery, id);
    }

    /** @param nonce what the ID token must carry; null for a refresh */
    SignedIn exchange(AuthorizationGrant grant, @Nullable Nonce nonce) throws SignInRefused {
        var tokens = ask(grant).getOIDCTokens();
        var claims = check.claims(tokens.getIDToken(), nonce);
        long lifetime = tokens.getAccessToken().getLifetime();
        return new SignedIn(
                tokens.getIDToken(),
                claims,
                tokens.getAccessToken(),
                Instant.now().plusSeconds(lifetime > 0 ? lifetime : UNKNOWN_LIFETIME),
                Optional.ofNullable(tokens.getRefreshToken()));
    }

    OIDCTokenResponse ask(AuthorizationGrant grant) throws SignInRefused {
        try {
            var http = request(grant).toHTTPRequest();
            http.setConnectTimeout(TIMEOUT);
            http.setReadTimeout(TIMEOUT);
            var answer = OIDCTokenResponseParser.parse(http.send());
            if (!answer.indicatesSuccess()) {
                throw new SignInRefused(answer.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) answer.toSuccessResponse();
        } catch (IOException noAnswer) {
            throw new SignInRefused(SignInProblem.UNREACHABLE, "No answer of the token endpoint");
        } catch (ParseException unreadable) {
            throw new SignInRefused(SignInProblem.UNREADABLE_ANSWER, unreadable.getMessage());
        }
    }

    private TokenRequest request(AuthorizationGrant grant) throws SignInRefused {
        var endpoint = discovery.metadata().getTokenEndpointURI();
        return secret.map(known -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(id, known), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant))
                .build();
    }
}
