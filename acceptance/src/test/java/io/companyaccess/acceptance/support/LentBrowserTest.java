package io.companyaccess.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one test leaves in the browser, the next one does not find. */
@Acceptance
final class LentBrowserTest {
    private static final String LEAVE = """
            async () => {
                localStorage.setItem('left', 'here');
                document.cookie = 'left=here; path=/';
                await new Promise(done => { indexedDB.open('left').onsuccess = done; });
                await caches.open('left');
            }""";

    private static final String FIND = """
            async () => [
                localStorage.length,
                document.cookie.length,
                (await indexedDB.databases()).length,
                (await caches.keys()).length,
                (await navigator.permissions.query({name: 'clipboard-read'})).state === 'granted' ? 1 : 0,
            ]""";

    @Test
    void is_empty_again(KeycloakServer server, Page ofThisTest) {
        // Stores nothing by itself.
        String plain = server.baseUrl() + "/realms/master";
        TestBrowser browser = TestBrowser.get();
        BrowserContext context = browser.lend();
        context.grantPermissions(List.of("clipboard-read"));
        Page page = browser.open(context);
        page.navigate(plain);
        page.evaluate(LEAVE);
        assertThat(ints(page.evaluate(FIND))).doesNotContain(0);
        context.setOffline(true);

        browser.takeBack(context);
        BrowserContext again = browser.lend();
        page = browser.open(again);
        page.navigate(plain);

        assertThat(again).isSameAs(context);
        assertThat(again.pages()).containsExactly(page);
        assertThat(ints(page.evaluate(FIND))).containsOnly(0);
        browser.takeBack(again);
    }

    private static List<Integer> ints(Object found) {
        return ((List<?>) found)
                .stream().map(each -> ((Number) each).intValue()).toList();
    }
}
