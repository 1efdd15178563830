package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on his way through a login, in a browser without a screen. */
record PlainLogin(PlainBrowser browser, LoginAttempt login) {
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    /** Opens the login in a fresh browser. */
    static PlainLogin begin(KeycloakServer server, LoginAttempt login) {
        return new PlainLogin(new PlainBrowser(server.baseUrl()).open(login.url()), login);
    }

    /** The next login in the same browser. */
    PlainLogin next(LoginAttempt other) {
        return new PlainLogin(browser.open(other.url()), other);
    }

    PlainLogin password(TestUser user) {
        return post("username", user.username()).post("username", user.username(), "password", user.password());
    }

    /** Fills in the form of the page; names and values. */
    PlainLogin post(String... fields) {
        browser.post(fields);
        return this;
    }

    /** Looks where the login stands by now. */
    PlainLogin reload() {
        browser.reload();
        return this;
    }

    /** Fills in the form, though it is likely to be in vain: the page stays when what comes is none. */
    RawAnswer tries(String... fields) {
        return browser.tries(fields);
    }

    /** The authenticator app that the page offers to set up. */
    Totp scan() {
        Matcher secret = SECRET.matcher(browser.answer().body());
        if (!secret.find()) {
            throw new AssertionError("No secret: " + browser.answer());
        }
        return Totp.of(secret.group(1));
    }

    boolean shows(String text) {
        return browser.shows(text);
    }

    boolean isIn() {
        return leadsIn(browser.answer());
    }

    /** Whether an answer sends the browser back to the app with a code. */
    static boolean leadsIn(RawAnswer answer) {
        return answer.header("Location").stream().anyMatch(to -> to.matches(".*[?&]code=.*"));
    }

    /** Exchanges the code with which the browser came back. */
    TokenAnswer tokens() {
        return login.exchange(browser.parameter("code"));
    }
}
