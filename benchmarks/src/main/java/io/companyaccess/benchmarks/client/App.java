package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
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
import java.util.Objects;
import java.util.UUID;

/** A public app of one realm: people sign in to it by code flow with PKCE, and it refreshes their tokens. */
public final class App {

    /** Its client id in every realm. */
    public static final String CLIENT_ID = "benchmark";

    /** Where it waits for codes; nobody listens there, as a redirect is read and not followed. */
    public static final String REDIRECT_URI = "http://localhost:9/callback";

    private static final int PAGES_AT_MOST = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI protocol;

    /** @param server address of the server, without a trailing slash */
    public App(URI server, String realm) {
        this.protocol = URI.create(server + "/realms/" + realm + "/protocol/openid-connect/");
    }

    /** Signs a person in with a fresh browser, whatever pages come, and exchanges the code. */
    public Tokens signIn(Person person) {
        CodeVerifier verifier = new CodeVerifier();
        Browser browser = new Browser(http);
        Page page = browser.open(authorizationRequest(verifier));
        for (int pages = 0; page.location() == null; pages++) {
            if (pages == PAGES_AT_MOST) {
                throw new IllegalStateException("The sign-in does not end: " + page);
            }
            page = browser.submit(page, entries(page, person));
        }
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                CLIENT_ID,
                "redirect_uri",
                REDIRECT_URI,
                "code_verifier",
                verifier.getValue(),
                "code",
                code(Objects.requireNonNull(page.location()))));
    }

    /** Exchanges a refresh token for new tokens. */
    public Tokens refresh(Tokens tokens) {
        return token(
                Map.of("grant_type", "refresh_token", "client_id", CLIENT_ID, "refresh_token", tokens.refreshToken()));
    }

    private URI authorizationRequest(CodeVerifier verifier) {
        return protocol.resolve("auth?"
                + FormText.of(Map.of(
                        "client_id",
                        CLIENT_ID,
                        "redirect_uri",
                        REDIRECT_URI,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        UUID.randomUUID().toString(),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .getValue())));
    }

    private static Map<String, String> entries(Page page, Person person) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (page.asksFor("username")) {
            entries.put("username", person.username());
        }
        if (page.asksFor("password")) {
            entries.put("password", person.password());
        }
        if (page.asksFor("otp") && person.otpSecret() != null) {
            entries.put("otp", AuthenticatorApp.code(person.otpSecret(), Instant.now()));
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException("A page that nobody expected: " + page);
        }
        return entries;
    }

    private static String code(URI callback) {
        for (String parameter : callback.getQuery().split("&")) {
            if (parameter.startsWith("code=") && callback.toString().startsWith(REDIRECT_URI)) {
                return parameter.substring("code=".length());
            }
        }
        throw new IllegalStateException("No code came back but " + callback);
    }

    private Tokens token(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(protocol.resolve("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormText.of(form)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No token but " + answer.statusCode() + " " + answer.body());
            }
            return new Tokens(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "refresh_token"));
        } catch (ParseException | IOException failure) {
            throw new UncheckedIOException(new IOException(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
