package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The token with which the app's back end calls in its own name, for no user; fetched when it is needed. */
public final class BackendToken {

    /** Seconds; a token that ends while a request is under way would be refused. */
    private static final long MARGIN = 20;

    private final TokenEndpoint tokens;
    private @Nullable AccessToken token;
    private Instant endsAt = Instant.EPOCH;

    public BackendToken(OidcClient backend) {
        this.tokens = new TokenEndpoint(new Discovery(backend.issuer()), backend);
    }

    public synchronized AccessToken current() throws SignInRefused {
        if (token == null || Instant.now().plusSeconds(MARGIN).isAfter(endsAt)) {
            token = tokens.ask(new ClientCredentialsGrant()).getTokens().getAccessToken();
            endsAt = Instant.now().plusSeconds(token.getLifetime());
        }
        return token;
    }
}
