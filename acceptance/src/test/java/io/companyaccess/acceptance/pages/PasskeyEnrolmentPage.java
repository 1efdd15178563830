package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where a person sets up a passkey instead of an authenticator app. */
public final class PasskeyEnrolmentPage {
    private final Page page;

    private PasskeyEnrolmentPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come and its script listens. */
    public static PasskeyEnrolmentPage on(Page page) {
        page.locator("#ca-use-app").waitFor();
        page.waitForLoadState();
        return new PasskeyEnrolmentPage(page);
    }

    /** Lets the browser make a passkey, without recovery codes. */
    public void create() {
        recoveryCodes().setChecked(false);
        createWithRecoveryCodes();
    }

    /** Lets the browser make a passkey, with recovery codes as the page offers them. */
    public void createWithRecoveryCodes() {
        // Keycloak asks for the label in a browser prompt after the ceremony.
        page.onceDialog(dialog -> dialog.accept("My passkey"));
        page.locator("#registerWebAuthn").click();
    }

    /** Whether recovery codes would come as well. */
    public boolean wantsRecoveryCodes() {
        return recoveryCodes().isChecked();
    }

    /** Goes back to the authenticator app. */
    public void useApp() {
        page.locator("#ca-use-app").click();
    }

    /** What went wrong with the last try, once the page says so. */
    public String problem() {
        return page.locator("#input-error, .pf-v5-c-alert, .pf-m-danger")
                .first()
                .innerText();
    }

    /** All that can be read on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    private Locator recoveryCodes() {
        return page.locator("input[name='recoveryCodes']");
    }
}
