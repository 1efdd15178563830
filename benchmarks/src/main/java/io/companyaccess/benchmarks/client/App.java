package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A public app of one realm: people sign in to it by code flow with PKCE, and it refreshes their tokens. */
public final class App {

    /** Its client id in every realm. */
    public static final String CLIENT_ID = "benchmark";

    /** Where it waits for codes; nobody listens there, as a redirect is read and not followed. */
    public static final String REDIRECT_URI = "http://localhost:9/callback";

    private static final int PAGES_AT_MOST = 5;

    private final Endpoints endpoints;

    /** @param server address of the server, without a trailing slash */
    public App(URI server, String realm) {
        this.endpoints = new Endpoints(server, realm);
    }

    /** Signs a person in with a fresh browser, whatever pages come, and exchanges the code. */
    public Tokens signIn(Person person) {
        CodeVerifier verifier = new CodeVerifier();
        Browser browser = endpoints.freshBrowser();
        Page page = browser.open(endpoints.authorization(CLIENT_ID, verifier, Map.of()));
        for (int pages = 0; page.location() == null; pages++) {
            if (pages == PAGES_AT_MOST) {
                throw new IllegalStateException("The sign-in does not end: " + page);
            }
            page = browser.submit(page, entries(page, person));
        }
        return Tokens.of(endpoints.form(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT_ID,
                        "redirect_uri",
                        REDIRECT_URI,
                        "code_verifier",
                        verifier.getValue(),
                        "code",
                        page.code())));
    }

    /** Exchanges a refresh token for new tokens. */
    public Tokens refresh(Tokens tokens) {
        return Tokens.of(endpoints.form(
                "token",
                Map.of("grant_type", "refresh_token", "client_id", CLIENT_ID, "refresh_token", tokens.refreshToken())));
    }

    static Map<String, String> entries(Page page, Person person) {
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
}
