package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;

/** The pages at the door of a company. */
public final class SupportPage {
    private final Page page;

    private SupportPage(Page page) {
        this.page = page;
    }

    /** The page that asks whether to enter. */
    public static SupportPage confirmation(Page page) {
        return with(page, "enter");
    }

    /** The page of a closed company, on which one can ask. */
    public static SupportPage closed(Page page) {
        return with(page, "ask");
    }

    /** A page from which there is only the way back. */
    public static SupportPage end(Page page) {
        return with(page, "cancel");
    }

    /** Presses a button. */
    public void choose(String choice) {
        page.locator(button(choice)).click();
    }

    /** Asks the owner for access. */
    public void ask(String reason, String ticket) {
        page.locator("[name='reason']").fill(reason);
        page.locator("[name='ticket']").fill(ticket);
        choose("ask");
    }

    /** Is there a way to enter or to ask? */
    public boolean offers(String choice) {
        return page.locator(button(choice)).isVisible();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    private static SupportPage with(Page page, String choice) {
        page.locator(button(choice)).waitFor();
        return new SupportPage(page);
    }

    private static String button(String choice) {
        return "button[name='choice'][value='" + choice + "']";
    }
}
