package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;

/** What Keycloak shows behind the links of its mails. */
public final class MailLinkPages {

    private MailLinkPages() {}

    /** Goes on from the page that says what the link will do. */
    public static void proceed(Page page) {
        page.locator("#kc-info-message a, .instruction ~ p a, a:has-text('proceed')")
                .first()
                .click();
    }

    /** Gives a new password, once it is asked for. */
    public static void newPassword(Page page, String password) {
        page.locator("input#password-new").fill(password);
        page.locator("input#password-confirm").fill(password);
        page.locator("form:has(#password-new) [type='submit']").first().click();
    }

    /** Is a new password asked for at this moment? */
    public static boolean asksNewPassword(Page page) {
        return page.locator("input#password-new").isVisible();
    }

    /** The message at the end, once it is there. */
    public static String message(Page page) {
        page.locator("#kc-info-message").waitFor();
        return page.locator("#kc-info-message").innerText();
    }
}
