package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sleep does not tell which links there are. */
@Acceptance
final class SleepingAlikeTest {
    private final String rita = Codes.freshAddress();

    @Test
    void what_does_not_open_sleeps_alike(TestRealm realm, MailCatcher mail, BrowserContext browser) {
        TestCompany acme = realm.company("acme");
        Links links = Links.of(realm);
        Link revoked = links.make(acme, rita);
        links.revoke(revoked);
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("unknown", "C".repeat(26) + "A");
        codes.put("revoked", revoked.code());
        codes.put("not hers", links.make(acme, Codes.freshAddress()).code());
        codes.put("no code at all", "x");
        OidcApp app = Links.app(realm);

        Map<String, String> seen = new LinkedHashMap<>();
        codes.forEach((kind, code) -> {
            Page page = browser.newPage();
            app.login("document_link", code).open(page);
            SleepingTest.sleep(page);
            DocumentLinkPage.on(page).enter(rita);
            LinkCodePage.on(page).enterInVain("12345678");
            page.waitForFunction("document.getElementById('ca-status').textContent !== ''");
            seen.put(kind, page.locator("body").innerText());
            page.close();
        });

        assertThat(List.copyOf(seen.values())).as(seen.toString()).allMatch(seen.get("unknown")::equals);
        assertThat(mail.to(rita)).isEmpty();
    }
}
