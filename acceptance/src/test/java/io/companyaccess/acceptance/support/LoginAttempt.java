package io.companyaccess.acceptance.support;

import com.microsoft.playwright.Page;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** One login by code flow: the address to open, and what came back to the app. */
public final class LoginAttempt {
    private final OidcApp app;
    private final URI url;
    private final String state;
    private final CodeVerifier verifier;

    private LoginAttempt(OidcApp app, URI url, String state, CodeVerifier verifier) {
        this.app = app;
        this.url = url;
        this.state = state;
        this.verifier = verifier;
    }

    static LoginAttempt begin(OidcApp app, URI endpoint, Map<String, String> parameters) {
        String state = UUID.randomUUID().toString();
        CodeVerifier verifier = new CodeVerifier();
        parameters.put("state", state);
        parameters.put("nonce", UUID.randomUUID().toString());
        parameters.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        parameters.put("code_challenge_method", "S256");
        return new LoginAttempt(app, URI.create(endpoint + "?" + FormText.write(parameters)), state, verifier);
    }

    /** The authorization request. */
    public String url() {
        return url.toString();
    }

    /** Opens the authorization request in a page. */
    public LoginAttempt open(Page page) {
        page.navigate(url());
        return this;
    }

    /** Has the browser come back to the app? */
    public boolean isBack() {
        return Callbacks.answerFor(state) != null;
    }

    /** Waits until the browser is back in the app, then tells what it brought: {@code code} or {@code error}. */
    public Map<String, String> awaitAnswer(Page page) {
        page.waitForURL(Callbacks.redirectUri() + "?*");
        return answer();
    }

    /** What a browser that is back has brought: {@code code} or {@code error}. */
    public Map<String, String> answer() {
        Map<String, String> answer = Callbacks.answerFor(state);
        if (answer == null) {
            throw new AssertionError("No browser came back with an answer for this login");
        }
        return answer;
    }

    /** Waits until the browser is back in the app and exchanges its code. */
    public TokenAnswer tokens(Page page) {
        Map<String, String> answer = awaitAnswer(page);
        if (!answer.containsKey("code")) {
            throw new AssertionError("No code came back but " + answer);
        }
        return exchange(answer.get("code"));
    }

    /** Exchanges a code. */
    public TokenAnswer exchange(String code) {
        return app.token(
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Callbacks.redirectUri().toString(),
                "code_verifier",
                verifier.getValue());
    }
}
