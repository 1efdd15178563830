package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import org.junit.jupiter.api.Test;

/** Guessing leads nowhere, and does not lock anybody out for good. */
@Acceptance
@PlainPages
final class LimitsTest {
    private static final String RITA = "rita@customer.example";

    @Test
    void five_wrong_addresses_put_typed_ones_to_sleep(TestRealm realm, BrowserContext browser, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);

        app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        for (int i = 0; i < 4; i++) {
            shown = shown.enterInVain("guess" + i + "@customer.example");
        }
        // The count is the link's, whatever the browser.
        page = browser.newPage();
        app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enterInVain("guess4@customer.example").enter(RITA);
        LinkCodePage.on(page);

        assertThat(Trace.of(realm, link, "LOGIN_ERROR"))
                .extracting(event -> event.getError())
                .containsExactly(
                        "document_link_asleep",
                        "document_link_recipient_refused",
                        "document_link_recipient_refused",
                        "document_link_recipient_refused",
                        "document_link_recipient_refused",
                        "document_link_recipient_refused");
        assertThat(links.read(link).path("openings").asInt()).isZero();
    }

    @Test
    void a_recipient_cannot_guess_the_others(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA, "paul@customer.example");
        OidcApp app = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        for (int i = 0; i < 4; i++) {
            shown = shown.enterInVain("guess" + i + "@customer.example");
        }
        shown.enter(RITA);
        assertThat(opening.tokens(page).granted()).isTrue();

        app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enterInVain("guess4@customer.example").enter("paul@customer.example");
        LinkCodePage.on(page);

        assertThat(Trace.of(realm, link, "LOGIN_ERROR").get(0).getError()).isEqualTo("document_link_asleep");
    }

    @Test
    void nothing_and_no_address_do_not_count(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        for (String typed : new String[] {
            "", "   ", "rita", "rita@", "a@b.example, c@d.example", "rita@customer.example\r\nbcc: x@y.example", "@"
        }) {
            shown = shown.enterInVain(typed);
            assertThat(shown.error()).as(typed).isNotBlank();
        }
        assertThat(Trace.of(realm, link, "LOGIN_ERROR")).isEmpty();
        shown.enter(RITA);

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    void a_slip_can_be_mended(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page).enterInVain("rita@custome.example");

        assertThat(shown.typed()).isEqualTo("rita@custome.example");
        assertThat(shown.error()).contains("ask the sender for a new link");
        shown.enter(RITA);
        assertThat(opening.tokens(page).granted()).isTrue();
    }
}
