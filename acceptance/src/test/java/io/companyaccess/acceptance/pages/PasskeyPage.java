package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;

/** Keycloak's pages around a WebAuthn ceremony; a virtual authenticator does the touching. */
public final class PasskeyPage {

    private PasskeyPage() {}

    /** Registers the authenticator under a label, once the page has come. */
    public static void register(Page page) {
        // Keycloak asks for the label in a browser prompt after the ceremony.
        page.onceDialog(dialog -> dialog.accept("My key"));
        // Before the load is over its script does not listen yet.
        page.waitForURL("**/required-action**");
        page.waitForLoadState();
        page.locator("#registerWebAuthn").click();
    }

    /** Shows the authenticator, once the page has come. */
    public static void authenticate(Page page) {
        page.locator("#authenticateWebAuthnButton").waitFor();
        page.waitForLoadState();
        page.locator("#authenticateWebAuthnButton").click();
    }
}
