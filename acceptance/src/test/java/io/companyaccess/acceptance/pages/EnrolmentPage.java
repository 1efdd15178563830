package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.support.Totp;

/** Where a person sets up his authenticator app. */
public final class EnrolmentPage {
    private final Page page;

    private EnrolmentPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static EnrolmentPage on(Page page) {
        code(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return new EnrolmentPage(page);
    }

    /** Is it there at this moment? */
    public static boolean isShown(Page page) {
        return code(page).isVisible();
    }

    /** Puts the secret into an authenticator app. */
    public Totp scan() {
        return Totp.of(page.locator("input[name='totpSecret']").getAttribute("value"));
    }

    /** Types the key that stands beside the picture into an authenticator app. */
    public Totp typeKey() {
        return Totp.ofKey(page.locator("#ca-key").innerText());
    }

    /** Sets up a new authenticator app, without recovery codes, and returns it. */
    public Totp enrol() {
        Totp totp = scan();
        wantRecoveryCodes(false);
        enter(totp.next());
        return totp;
    }

    /** Asks for recovery codes as well, or not. */
    public void wantRecoveryCodes(boolean wanted) {
        recoveryCodes().setChecked(wanted);
    }

    /** Whether recovery codes would come as well. */
    public boolean wantsRecoveryCodes() {
        return recoveryCodes().isChecked();
    }

    /** Goes to the page that sets up a passkey instead. */
    public void usePasskey() {
        page.locator("#ca-use-passkey").click();
    }

    /** Gives a code and a label for the device. */
    public void enter(String code) {
        code(page).fill(code);
        page.locator("input[name='userLabel']").fill("My phone");
        page.locator("form:has(input[name='totp']) [type='submit']").first().click();
    }

    /** Whether the page offers to do without. */
    public boolean canBeCancelled() {
        return page.locator("#ca-cancel").isVisible();
    }

    /** Does without. */
    public void cancel() {
        page.locator("#ca-cancel").click();
    }

    /** All that can be read on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    private Locator recoveryCodes() {
        return page.locator("input[name='recoveryCodes']");
    }

    private static Locator code(Page page) {
        return page.locator("input[name='totp']");
    }
}
