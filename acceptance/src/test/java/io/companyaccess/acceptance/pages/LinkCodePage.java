package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;

/** Where the recipient of a document link types the code that was mailed to him. */
public final class LinkCodePage {
    private final Page page;

    private LinkCodePage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static LinkCodePage on(Page page) {
        page.locator("#ca-document-link-code").waitFor();
        return new LinkCodePage(page);
    }

    /** Is it there at this moment? */
    public static boolean isShown(Page page) {
        return page.locator("#ca-document-link-code").isVisible();
    }

    /** Gives a code. */
    public void enter(String code) {
        page.locator("#code").fill(code);
        page.locator("#ca-open").click();
    }

    /** Gives a code that does not open; returns when another page is there. */
    public void enterInVain(String code) {
        page.waitForNavigation(() -> enter(code));
    }

    /** Asks for a new code. */
    public LinkCodePage resend() {
        page.waitForNavigation(() -> page.locator("#ca-resend").click());
        return on(page);
    }

    /** Goes back to the address. */
    public DocumentLinkPage useOtherAddress() {
        page.locator("#ca-other-address").click();
        return DocumentLinkPage.on(page);
    }

    /** What became of the mail, as far as everybody may know. */
    public String status() {
        return page.locator("#ca-status").getAttribute("data-status");
    }

    /** What the page says is wrong; empty when nothing is. */
    public String error() {
        return page.locator("#code-error").count() == 0
                ? ""
                : page.locator("#code-error").innerText();
    }
}
