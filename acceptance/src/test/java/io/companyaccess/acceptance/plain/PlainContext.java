package io.companyaccess.acceptance.plain;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser without scripts and pictures, with nothing kept; what Playwright calls a context. */
public final class PlainContext {
    private final Cookies cookies = new Cookies();
    private final List<Page> pages = new ArrayList<>();
    private final BrowserContext context = Partly.as(BrowserContext.class, this);

    /** A new one, in which nobody is signed in. */
    public static BrowserContext open() {
        return new PlainContext().context;
    }

    Page newPage() {
        Page page = new PlainPage(this).page();
        pages.add(page);
        return page;
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    void clearCookies(BrowserContext.@Nullable ClearCookiesOptions options) {
        if (options != null) {
            throw new UnsupportedOperationException("Needs a browser");
        }
        cookies.clear();
    }

    Browser browser() {
        return Partly.as(Browser.class, new Others());
    }

    void setDefaultTimeout(double millis) {
        // Nothing is waited for: what the server has not sent does not come.
    }

    void close(BrowserContext.@Nullable CloseOptions options) {
        pages.clear();
    }

    Http http() {
        return new Http(cookies);
    }

    BrowserContext context() {
        return context;
    }

    void closed(Page page) {
        pages.remove(page);
    }

    /** Other browsers like this one. */
    private static final class Others {
        BrowserContext newContext(Browser.@Nullable NewContextOptions options) {
            return open();
        }
    }
}
