package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.util.Map;

/** A document link in somebody's browser: the page that asks at which address it was received, and what comes of it. */
public final class Opening {

    private final Browser browser;
    private final CodeVerifier verifier;
    private Page page;

    Opening(Browser browser, CodeVerifier verifier, Page page) {
        this.browser = browser;
        this.verifier = verifier;
        this.page = page;
        if (!page.asksFor("email")) {
            throw new IllegalStateException("Not the page for an address: " + page);
        }
    }

    /** Gives an address that opens. */
    public void enter(String address) {
        page = browser.submit(page, Map.of("email", address));
        if (page.location() == null) {
            throw new IllegalStateException("The link did not open: " + page);
        }
    }

    /** Gives an address that does not open. */
    public void enterInVain(String address) {
        page = browser.submit(page, Map.of("email", address));
        if (page.status() != 200 || !page.asksFor("email")) {
            throw new IllegalStateException("The page should ask again: " + page);
        }
    }

    String code() {
        return page.code();
    }

    String verifier() {
        return verifier.getValue();
    }
}
