package io.companyaccess.demo.invoices.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Which client the app is, and at which identity server.
 *
 * @param issuer the realm's address, as in the tokens' {@code iss}
 * @param id the client id
 * @param secret empty for a public client; PKCE is used either way
 * @param scopes asked for at each sign-in
 */
public record OidcClient(URI issuer, String id, Optional<String> secret, List<String> scopes) {

    public OidcClient {
        scopes = List.copyOf(scopes);
    }

    /** The same client, asking for something else. */
    OidcClient asking(List<String> others) {
        return new OidcClient(issuer, id, secret, others);
    }

    /** Scheme, host and port of the identity server, as a content security policy wants it. */
    public String issuerOrigin() {
        return "%s://%s".formatted(issuer.getScheme(), issuer.getRawAuthority());
    }
}
