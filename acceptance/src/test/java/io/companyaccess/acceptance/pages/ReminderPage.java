package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;

/** Where a person hears that a second factor will be required soon. */
public final class ReminderPage {
    private final Page page;

    private ReminderPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static ReminderPage on(Page page) {
        page.locator("#ca-reminder").waitFor();
        return new ReminderPage(page);
    }

    /** Who asks, and from when. */
    public String asked() {
        return page.locator("#ca-asked").innerText();
    }

    /** How many days are left. */
    public String daysLeft() {
        return page.locator("#ca-days-left").innerText();
    }

    /** Goes on without. */
    public void later() {
        page.locator("#ca-later").click();
    }

    /** Sets it up. */
    public void now() {
        page.locator("#ca-now").click();
    }
}
