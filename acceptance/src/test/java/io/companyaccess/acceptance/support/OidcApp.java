package io.companyaccess.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** An app that speaks OIDC by hand, so that a test can also say what no library would. */
public final class OidcApp {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestRealm realm;
    private final String clientId;
    private final String secret;

    OidcApp(TestRealm realm, String clientId, String secretOrNull) {
        this.realm = realm;
        this.clientId = clientId;
        this.secret = secretOrNull;
    }

    /** The same app, calling the realm at another node. */
    public OidcApp at(TestRealm node) {
        return new OidcApp(node, clientId, secret);
    }

    /** The client id. */
    public String clientId() {
        return clientId;
    }

    /** Where browsers come back to this app. */
    public URI callback() {
        return Callbacks.redirectUri();
    }

    /** Begins a login by code flow with PKCE; more parameters as name, value, name, value. */
    public LoginAttempt login(String... more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id",
                clientId,
                "redirect_uri",
                Callbacks.redirectUri().toString(),
                "response_type",
                "code",
                "scope",
                "openid"));
        parameters.putAll(pairs(more));
        return LoginAttempt.begin(this, URI.create(protocol("auth").toString()), parameters);
    }

    /** Any request to the token endpoint; the client's own credentials are added. */
    public TokenAnswer token(String grantType, String... parameters) {
        Map<String, String> form = pairs(parameters);
        form.put("grant_type", grantType);
        return post("token", form);
    }

    /** The password grant; more parameters as name, value, such as {@code totp} and the code. */
    public TokenAnswer passwordGrant(TestUser user, String... more) {
        Map<String, String> form = pairs(more);
        form.put("grant_type", "password");
        form.put("scope", form.getOrDefault("scope", "openid"));
        form.put("username", user.username());
        form.put("password", user.password());
        return post("token", form);
    }

    /**
     * The password grant soon after another one: Keycloak lets nobody in while it is still counting what he tried before,
     * which it does aside. Repeated, for ten seconds at most, as long as that is why it is refused.
     */
    public TokenAnswer passwordGrantOnceCounted(TestUser user, String... more) {
        Instant deadline = Instant.now().plusSeconds(10);
        TokenAnswer answer = passwordGrant(user, more);
        while (!answer.granted() && stillCounting(user) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(200_000_000);
            answer = passwordGrant(user, more);
        }
        return answer;
    }

    private boolean stillCounting(TestUser user) {
        return realm.events().typesOf(user).stream().limit(1).anyMatch("LOGIN_ERROR:user_temporarily_disabled"::equals);
    }

    /** The refresh grant. */
    public TokenAnswer refresh(TokenAnswer tokens) {
        return token("refresh_token", "refresh_token", tokens.refreshToken());
    }

    /** The client credentials grant; the app needs a secret and a service account. */
    public TokenAnswer clientCredentials() {
        return token("client_credentials");
    }

    /** What the server says of a token; the app needs a secret. */
    public TokenAnswer introspect(String token) {
        return post("token/introspect", new LinkedHashMap<>(Map.of("token", token)));
    }

    /** What the server tells about the holder of a token. */
    public TokenAnswer userinfo(String accessToken) {
        return send(HttpRequest.newBuilder(protocol("userinfo"))
                .header("Authorization", "Bearer " + accessToken)
                .build());
    }

    /** Ends the session of a refresh token, as an app's back end does. */
    public TokenAnswer logout(TokenAnswer tokens) {
        return post("logout", new LinkedHashMap<>(Map.of("refresh_token", tokens.refreshToken())));
    }

    /** Any form post to an endpoint of the protocol, such as {@code auth/device} or {@code revoke}. */
    public TokenAnswer post(String endpoint, Map<String, String> form) {
        form.put("client_id", clientId);
        if (secret != null) {
            form.put("client_secret", secret);
        }
        return send(HttpRequest.newBuilder(protocol(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormText.write(form)))
                .build());
    }

    private TokenAnswer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return TokenAnswer.of(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private URI protocol(String endpoint) {
        return URI.create(realm.issuer() + "/protocol/openid-connect/" + endpoint);
    }

    private static Map<String, String> pairs(String... flat) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < flat.length; i += 2) {
            pairs.put(flat[i], flat[i + 1]);
        }
        return pairs;
    }
}
