package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/** What does not open looks the same, whatever the reason. */
@Acceptance
@PlainPages
final class SilenceTest {
    private static final String CHECK = "company-access.link-recipient-check";
    private static final String RITA = "rita@customer.example";

    @Test
    @InBrowser
    void unknown_expired_revoked_and_wrong_are_one_page(TestRealm realm, BrowserContext browser) {
        TestCompany acme = realm.company("acme");
        TestCompany gone = realm.company("gone");
        Links links = Links.of(realm);
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("wrong address", links.make(acme, "paul@customer.example").code());
        codes.put("unknown", "AAAAAAAAAAAAAAAAAAAAAAAAAAA".substring(0, 26) + "Q");
        codes.put("no code at all", "x");
        Link revoked = links.make(acme, RITA);
        links.revoke(revoked);
        codes.put("revoked", revoked.code());
        Link without = links.make(acme, RITA);
        links.revoke(without, 0);
        codes.put("recipient revoked", without.code());
        Link brief = links.make(
                acme, Map.of("expiresAt", Instant.now().plusSeconds(2).toString()), RITA);
        codes.put("expired", brief.code());
        codes.put("company gone", links.make(gone, RITA).code());
        gone.disable();
        OidcApp app = Links.app(realm);
        sleepUntilExpired(links, brief);

        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        codes.forEach((kind, code) -> {
            Page page = browser.newPage();
            List<Integer> statuses = new ArrayList<>();
            page.onResponse(response -> {
                if (response.request().isNavigationRequest()) {
                    statuses.add(response.status());
                }
            });
            app.login("document_link", code).open(page);
            before.put(kind, text(page));
            DocumentLinkPage.on(page).enterInVain(RITA);
            after.put(kind, text(page) + statuses);
            page.close();
        });

        assertThat(List.copyOf(before.values())).as(before.toString()).allMatch(before.get("unknown")::equals);
        assertThat(List.copyOf(after.values())).as(after.toString()).allMatch(after.get("unknown")::equals);
        assertThat(after.get("unknown")).contains("ask the sender for a new link");
    }

    /** For such a code another link is read, so that the answer takes as long: it must not count as the code's. */
    @ParameterizedTest
    @ValueSource(strings = {"address", "off", "mailbox-code"})
    void a_code_that_no_link_has_is_not_taken_for_that_of_another(String check, TestRealm realm, MailCatcher mail) {
        realm.change(settings -> settings.withObject("/attributes").put(CHECK, check));
        String rita = Codes.freshAddress();
        TestCompany acme = realm.company("acme");
        Links links = Links.of(realm);
        Link link = links.make(acme, rita);
        OidcApp app = Links.app(realm);
        Visitor.from("").open(app.login("document_link", link.code()));

        Visitor stranger = Visitor.from("")
                .open(app.login("document_link", "D".repeat(26) + "A"))
                .post("email", rita);

        assertThat(stranger.isIn()).isFalse();
        EventRepresentation told = realm.events().ofAnybody("LOGIN_ERROR").get(0);
        assertThat(told.getError()).isEqualTo("document_link_refused");
        assertThat(told.getDetails()).doesNotContainKeys("document_link_id", "company");
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(links.read(link).path("refusals").asInt()).isZero();
        assertThat(mail.to(rita)).isEmpty();
        realm.change(settings -> settings.withObject("/attributes").put(CHECK, "address"));
    }

    @Test
    @InBrowser
    void the_page_tells_search_engines_and_strangers_nothing(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        List<String> hosts = new ArrayList<>();
        page.onRequest(request -> hosts.add(java.net.URI.create(request.url()).getAuthority()));

        Response answer = page.navigate(
                Links.app(realm).login("document_link", link.code()).url());
        DocumentLinkPage.on(page);

        assertThat(answer.headerValue("cache-control")).contains("no-store");
        assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.headerValue("x-robots-tag")).contains("none");
        assertThat(page.content()).doesNotContain("og:", "acme", "offer/2026-7").doesNotContain(link.code());
        assertThat(hosts).isNotEmpty().containsOnly(realm.issuer().getAuthority());
    }

    private static void sleepUntilExpired(Links links, Link brief) {
        while (!links.read(brief).path("state").asText().equals("expired")) {
            Thread.onSpinWait();
        }
    }

    private static String text(Page page) {
        DocumentLinkPage.on(page);
        return page.title() + '\n' + page.locator("body").innerText();
    }
}
