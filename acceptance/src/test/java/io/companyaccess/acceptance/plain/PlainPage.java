package io.companyaccess.acceptance.plain;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as the server sent it. */
final class PlainPage {
    private final PlainContext browser;
    private final Page page = Partly.as(Page.class, this);
    private Http.Answer shown = new Http.Answer(URI.create("about:blank"), false, Jsoup.parse(""));
    private Supplier<Http.Answer> again = () -> shown;

    PlainPage(PlainContext browser) {
        this.browser = browser;
    }

    Page page() {
        return page;
    }

    Document document() {
        return shown.document();
    }

    void get(String address) {
        show(() -> browser.http().get(URI.create(address)));
    }

    void post(String address, String form) {
        show(() -> browser.http().post(URI.create(address), form));
    }

    /** Shows what a request is answered. It is what a reload repeats, unless what came has an address of its own. */
    private void show(Supplier<Http.Answer> request) {
        Http.Answer answer = request.get();
        shown = answer;
        again = answer.moved() ? () -> browser.http().get(answer.address()) : request;
    }

    @Nullable
    Response navigate(String url, Page.@Nullable NavigateOptions options) {
        get(url);
        return null;
    }

    @Nullable
    Response reload(Page.@Nullable ReloadOptions options) {
        show(again);
        return null;
    }

    String url() {
        return shown.address().toString();
    }

    String title() {
        return document().title();
    }

    String content() {
        return document().outerHtml();
    }

    BrowserContext context() {
        return browser.context();
    }

    void close(Page.@Nullable CloseOptions options) {
        browser.closed(page);
    }

    Locator locator(String selector, Page.@Nullable LocatorOptions options) {
        return PlainLocator.of(this, selector, () -> Selected.in(document(), selector));
    }

    Locator getByText(String text, Page.@Nullable GetByTextOptions options) {
        return PlainLocator.of(this, "text " + text, () -> smallestWith(text));
    }

    void waitForURL(String glob, Page.@Nullable WaitForURLOptions options) {
        String pattern = Stream.of(glob.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)"))
                .map(part -> part.equals("**") ? ".*" : part.equals("*") ? "[^/]*" : Pattern.quote(part))
                .collect(Collectors.joining());
        awaited(Pattern.matches(pattern, url()), glob);
    }

    void waitForURL(Predicate<String> wanted, Page.@Nullable WaitForURLOptions options) {
        awaited(wanted.test(url()), "the address that is waited for");
    }

    void waitForLoadState(LoadState state, Page.@Nullable WaitForLoadStateOptions options) {
        // It is loaded.
    }

    @Nullable
    Response waitForNavigation(Page.@Nullable WaitForNavigationOptions options, Runnable callback) {
        Http.Answer before = shown;
        callback.run();
        awaited(shown != before, "another page");
        return null;
    }

    private void awaited(boolean there, String where) {
        if (!there) {
            throw new TimeoutError(
                    "Not at " + where + " but at " + url() + ": " + document().text());
        }
    }

    private List<Element> smallestWith(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return document().getAllElements().stream()
                .filter(each -> has(each, wanted))
                .filter(each -> each.children().stream().noneMatch(child -> has(child, wanted)))
                .toList();
    }

    private static boolean has(Element element, String wanted) {
        return Selected.isContent(element)
                && element.text().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
