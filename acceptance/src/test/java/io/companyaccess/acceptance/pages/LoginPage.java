package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.support.TestUser;

/** Where a person signs in: the name first, then the password, as organizations have it; or both at once. */
public final class LoginPage {
    private final Page page;

    private LoginPage(Page page) {
        this.page = page;
    }

    /** The sign-in that is open in a browser page. */
    public static LoginPage on(Page page) {
        return new LoginPage(page);
    }

    /** Signs in with the right password. */
    public void signIn(TestUser user) {
        signIn(user.username(), user.password());
    }

    /** Signs in with any name and password. */
    public void signIn(String username, String password) {
        username(username);
        password(password);
    }

    /** Signs in and stays signed in when the browser is closed; the realm has to offer that. */
    public void signInAndRemember(TestUser user) {
        name().fill(user.username());
        page.locator("#rememberMe").check();
        if (!passwordField().isVisible()) {
            submit();
        }
        password(user.password());
    }

    /** Gives the name; goes on to the second page where there is one. */
    public LoginPage username(String username) {
        name().fill(username);
        if (!passwordField().isVisible()) {
            submit();
        }
        return this;
    }

    /** Gives the password. */
    public void password(String password) {
        passwordField().fill(password);
        submit();
    }

    /** Waits until the page says that name or password are wrong. */
    public void awaitError() {
        page.getByText("Invalid username or password.").first().waitFor();
    }

    /** Is there a sign-in at all? */
    public boolean isShown() {
        return name().isVisible() || passwordField().isVisible();
    }

    /** Goes to "Forgot Password?". */
    public void forgotPassword() {
        page.locator("a[href*='reset-credentials']").click();
    }

    private void submit() {
        page.locator("#kc-login").click();
    }

    private Locator name() {
        return page.locator("input#username:not([type=hidden])");
    }

    private Locator passwordField() {
        return page.locator("input#password");
    }
}
