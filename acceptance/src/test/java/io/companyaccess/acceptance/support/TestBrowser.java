package io.companyaccess.acceptance.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine, one for the process; without one, tests that need it are skipped unless {@code -Dbrowser.required=true}. */
final class TestBrowser {
    /** Without a window's own parts first: they take as much of the processor as a page does. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static final String MISSING = "No browser found: put one of " + NAMES + " on the PATH or name it by -Dbrowser.path";

    private static final Supplier<TestBrowser> BROWSER = Once.of(TestBrowser::launch);

    private final Browser browser;
    private @Nullable BrowserContext kept;

    private TestBrowser(Browser browser) {
        this.browser = browser;
    }

    static TestBrowser get() {
        return BROWSER.get();
    }

    private static TestBrowser launch() {
        Path program = find().orElseThrow(() -> new IllegalStateException(MISSING));
        // The machine's own browser is used, so nothing needs to be downloaded.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
        return new TestBrowser(browser);
    }

    /**
     * A context in which nobody is signed in and nothing is kept but files that a browser may keep, such as style sheets: to
     * fetch and read them anew for each test was up to a fifth of the browser's work.
     */
    BrowserContext lend() {
        BrowserContext context = kept == null ? newContext() : kept;
        kept = null;
        return context;
    }

    /** Takes a context back, without its pages, cookies, permissions and what its pages stored. */
    void takeBack(BrowserContext context) {
        for (Page page : context.pages()) {
            page.close();
        }
        context.setOffline(false);
        context.clearPermissions();
        context.clearCookies();
        if (kept == null) {
            kept = context;
        } else {
            context.close();
        }
    }

    /** A page of a lent context, before which what earlier pages stored is gone. */
    Page open(BrowserContext context) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        JsonObject all = new JsonObject();
        all.addProperty("origin", "*");
        all.addProperty("storageTypes", "all");
        session.send("Storage.clearDataForOrigin", all);
        session.detach();
        return page;
    }

    private BrowserContext newContext() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Does a run without a browser count as failed? */
    static boolean isRequired() {
        return Boolean.getBoolean("browser.required");
    }

    static Optional<Path> find() {
        String named = System.getProperty("browser.path", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
