package io.companyaccess.demo.invoices.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user who is signed in, and the tokens that say so.
 *
 * @param accessEndsAt when the access token ends
 * @param refreshToken empty when the identity server gives none
 */
public record SignedIn(
        JWT idToken,
        IDTokenClaimsSet claims,
        AccessToken accessToken,
        Instant accessEndsAt,
        Optional<RefreshToken> refreshToken) {

    /** A token that ends while a request is under way would be refused at its end. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    public String subject() {
        return claims.getSubject().getValue();
    }

    /**
     * Whether this is somebody who opened a document link and is nobody else here. Keycloak gives such subjects to whom
     * a user storage answers for; people of an LDAP that imports none have them too, so an app with such people would
     * look for the claim {@code document_link} instead.
     */
    public boolean isGuest() {
        return subject().startsWith("f:");
    }

    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::subject);
    }

    public Optional<String> claim(String name) {
        return Optional.ofNullable(claims.getStringClaim(name));
    }

    /**
     * Aliases in the claim {@code organization}: Keycloak writes a list of them, or an object with one entry per
     * company when the scope's mapper adds ids or attributes.
     */
    public List<String> companies() {
        var claim = claims.getClaim("organization");
        if (claim instanceof Map<?, ?> byAlias) {
            return byAlias.keySet().stream().map(String::valueOf).toList();
        }
        return claim instanceof List<?> aliases
                ? aliases.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Whether the access token has to be renewed before it is used. */
    public boolean nearsItsEnd(Instant now) {
        return now.plus(MARGIN).isAfter(accessEndsAt);
    }
}
