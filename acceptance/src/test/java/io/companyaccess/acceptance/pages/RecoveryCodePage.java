package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where a person types one of the codes he printed. */
public final class RecoveryCodePage {
    private final Page page;

    private RecoveryCodePage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static RecoveryCodePage on(Page page) {
        field(page).waitFor();
        return new RecoveryCodePage(page);
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

    /** Goes to the other ways of showing a second factor. */
    public void tryAnotherWay() {
        page.locator("#try-another-way").click();
    }

    private static Locator field(Page page) {
        return page.locator("input[name='recoveryCodeInput']");
    }
}
