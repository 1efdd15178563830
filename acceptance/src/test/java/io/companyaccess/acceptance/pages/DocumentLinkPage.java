package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where the recipient of a document link says who he is. */
public final class DocumentLinkPage {
    private final Page page;

    private DocumentLinkPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static DocumentLinkPage on(Page page) {
        page.locator("#ca-document-link").waitFor();
        return new DocumentLinkPage(page);
    }

    /** Is it there at this moment? */
    public static boolean isShown(Page page) {
        return page.locator("#ca-document-link").isVisible();
    }

    /** Gives an address. */
    public void enter(String email) {
        page.locator("#email").fill(email);
        open();
    }

    /** Gives an address that does not open; returns when the page is back. */
    public DocumentLinkPage enterInVain(String email) {
        page.waitForNavigation(() -> enter(email));
        return on(page);
    }

    /** Presses the button. */
    public void open() {
        page.locator("#ca-open").click();
    }

    /** Does the page ask for an address? */
    public boolean asksForAddress() {
        return page.locator("#email").isVisible();
    }

    /** The address in the field. */
    public String typed() {
        return page.locator("#email").inputValue();
    }

    /** What the page says is wrong, at the field or above it; empty when nothing is. */
    public String error() {
        Locator said = page.locator("#email-error, .pf-v5-c-alert");
        return said.count() == 0 ? "" : said.first().innerText();
    }
}
