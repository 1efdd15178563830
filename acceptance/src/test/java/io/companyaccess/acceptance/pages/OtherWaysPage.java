package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where a person chooses another way of proving who he is. */
public final class OtherWaysPage {
    private final Page page;

    private OtherWaysPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static OtherWaysPage on(Page page) {
        ways(page).first().waitFor();
        return new OtherWaysPage(page);
    }

    /** Takes the way whose name or description has these words in it. */
    public void choose(String words) {
        ways(page)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .locator("[role='button']")
                .click();
    }

    private static Locator ways(Page page) {
        return page.locator("li:has(input[name='authenticationExecution'])");
    }
}
