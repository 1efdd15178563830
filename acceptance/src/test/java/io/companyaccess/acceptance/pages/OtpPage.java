package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Where a person with an authenticator app types its code. */
public final class OtpPage {
    private final Page page;

    private OtpPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static OtpPage on(Page page) {
        field(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return new OtpPage(page);
    }

    /** Is it there at this moment? */
    public static boolean isShown(Page page) {
        return field(page).isVisible();
    }

    /** Gives a code. */
    public void enter(String code) {
        field(page).fill(code);
        page.locator("#kc-login").click();
    }

    /** What the page says about the last code. */
    public String error() {
        return page.locator("#input-error-otp, #input-error-otp-code, .pf-v5-c-alert")
                .first()
                .innerText();
    }

    /** Goes to the other ways of showing a second factor. */
    public void tryAnotherWay() {
        page.locator("#try-another-way").click();
    }

    private static Locator field(Page page) {
        return page.locator("input[name='otp']");
    }
}
