package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.support.TestRealm;

/** Our page, in the Account Console or as a tab of the Admin Console. */
public final class CompanyAccessPage {
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private final Page page;

    private CompanyAccessPage(Page page) {
        this.page = page;
    }

    /** Where it is in the Account Console of a realm. */
    public static String address(TestRealm realm) {
        return realm.issuer() + "/account/content/company-access";
    }

    /** The page of an owner or admin, once all its parts have come. */
    public static CompanyAccessPage on(Page page) {
        CompanyAccessPage shown = new CompanyAccessPage(page);
        shown.supportSwitch().waitFor();
        shown.card("users").locator("[data-testid='user'], .ca-empty").first().waitFor();
        shown.card("document-links")
                .locator("[data-testid='document-link'], .ca-empty")
                .first()
                .waitFor();
        shown.card("recipient-check").locator("input").first().waitFor();
        return shown;
    }

    /** Support access, {@code second-factor}, {@code recipient-check}, {@code document-links} or {@code users}. */
    public Locator card(String name) {
        return page.locator(".ca-card[data-testid='" + name + "']");
    }

    public Locator supportSwitch() {
        return page.locator("#company-access-support");
    }

    public Locator factorSwitch() {
        return page.locator("#company-access-second-factor");
    }

    /** A dialog, once it is open. */
    public Locator dialog(String name) {
        Locator dialog = page.locator("dialog[data-testid='" + name + "']");
        dialog.waitFor();
        return dialog;
    }

    /** Presses what a dialog offers to do, and waits until it has closed. */
    public void confirm(String dialog) {
        press(dialog);
        page.locator("dialog[data-testid='" + dialog + "']").waitFor(HIDDEN);
    }

    /** Presses what a dialog offers to do. */
    public void press(String dialog) {
        dialog(dialog).locator("[type='submit']").click();
    }

    /** Follows the way to a second factor. */
    public void stepUp() {
        page.locator("[data-testid='step-up']").click();
    }

    /** Waits for a toast. */
    public void awaitToast(String text) {
        page.locator(".pf-v5-c-alert-group.pf-m-toast").getByText(text).first().waitFor();
    }

    /** Waits until a switch says so, to eyes and to screen readers. */
    public void awaitSwitch(Locator toggle, boolean on) {
        toggle.and(page.locator("[aria-checked='" + on + "']")).waitFor();
        toggle.getByText(on ? "On" : "Off").waitFor();
    }
}
