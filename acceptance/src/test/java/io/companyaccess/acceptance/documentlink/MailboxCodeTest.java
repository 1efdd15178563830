package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.ReceivedMail;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recipient proves by a mailed code that he reads the mail of the address that he gives. */
@Acceptance
@PlainPages
final class MailboxCodeTest {
    private static final String CHECK = "company-access.link-recipient-check";

    private final String rita = Codes.freshAddress();

    @Test
    void address_then_code_then_the_document(TestRealm realm, MailCatcher mail, Page page) {
        TestCompany acme = realm.company("acme").policy(CHECK, "mailbox-code");
        Links links = Links.of(realm);
        Link link = links.make(acme, "paul@customer.example", rita);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(" " + rita.toUpperCase(java.util.Locale.ROOT));
        LinkCodePage shown = LinkCodePage.on(page);
        assertThat(shown.status()).isEqualTo("on-its-way");
        assertThat(links.read(link).path("openings").asInt()).isZero();
        ReceivedMail received = mail.await(rita);
        shown.enter(Codes.in(received));

        var claim = opening.tokens(page).claims().path("document_link");
        assertThat(claim.path("verified").asText()).isEqualTo("mailbox-code");
        assertThat(claim.path("recipient").asInt()).isEqualTo(1);
        assertThat(claim.path("id").asText()).isEqualTo(link.id());
        assertThat(received.subject()).contains(acme.alias());
        assertThat(received.text()).contains(acme.alias(), "Did you not ask for a code?");
        assertThat(received.links()).isEmpty();
        assertThat(received.html()).doesNotContain("href=", "<a ");
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(links.read(link).path("refusals").asInt()).isZero();
        var sent = Trace.of(realm, link, "SEND_VERIFY_EMAIL").get(0);
        assertThat(sent.getDetails()).containsEntry("company", acme.alias());
        assertThat(sent.getDetails().toString()).doesNotContainIgnoringCase("rita");
        assertThat(Trace.of(realm, link, "LOGIN")).hasSize(1);
        assertThat(mail.to(rita)).hasSize(1);
    }

    @Test
    @InBrowser
    void an_address_that_is_no_recipient_gets_the_same_page_and_no_mail(
            TestRealm realm, MailCatcher mail, BrowserContext browser, Page page) {
        TestCompany acme = realm.company("acme").policy(CHECK, "mailbox-code");
        Links links = Links.of(realm);
        Link link = links.make(acme, rita);
        String ruth = Codes.freshAddress();
        OidcApp app = Links.app(realm);

        app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        LinkCodePage.on(page);
        Codes.await(mail, rita);
        Page other = browser.newPage();
        app.login("document_link", link.code()).open(other);
        DocumentLinkPage.on(other).enter(ruth);
        LinkCodePage.on(other);

        assertThat(text(other).replace(ruth, rita)).isEqualTo(text(page));
        LinkCodePage.on(other).enterInVain("12345678");
        assertThat(LinkCodePage.on(other).error()).isNotBlank();
        assertThat(mail.to(ruth)).isEmpty();
        assertThat(Trace.of(realm, link, "LOGIN_ERROR"))
                .extracting(event -> event.getError())
                .containsExactly("document_link_recipient_refused", "document_link_recipient_refused");
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(2);
        assertThat(links.read(link).path("lastRefusedAt").isNull()).isFalse();
    }

    @Test
    void another_browser_s_code_opens_nothing(TestRealm realm, MailCatcher mail, BrowserContext browser, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        OidcApp app = Links.app(realm);
        LoginAttempt hers = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        String code = Codes.await(mail, rita);

        try (BrowserContext elsewhere = browser.browser().newContext()) {
            Page other = elsewhere.newPage();
            LoginAttempt his = app.login("document_link", link.code()).open(other);
            DocumentLinkPage.on(other).enter(Codes.freshAddress());
            LinkCodePage.on(other).enterInVain(code);

            assertThat(LinkCodePage.on(other).error()).isNotBlank();
            assertThat(his.isBack()).isFalse();
        }
        LinkCodePage.on(page).enter(code);
        assertThat(hers.tokens(page).granted()).isTrue();
    }

    @Test
    void a_code_opens_once(TestRealm realm, MailCatcher mail, Page page, BrowserContext browser) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        OidcApp app = Links.app(realm);
        Page tab = browser.newPage();
        LoginAttempt second = app.login("document_link", link.code()).open(tab);
        LoginAttempt first = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        String code = Codes.await(mail, rita);
        DocumentLinkPage.on(tab).enter(rita);
        assertThat(LinkCodePage.on(tab).status()).isEqualTo("too-soon");
        LinkCodePage.on(page).enter(code);
        assertThat(first.tokens(page).granted()).isTrue();

        LinkCodePage.on(tab).enterInVain(code);

        assertThat(DocumentLinkPage.on(tab).error()).contains("Enter your address again");
        assertThat(second.isBack()).isFalse();
        assertThat(mail.to(rita)).hasSize(1);
    }

    @Test
    void a_code_is_worth_nothing_once_the_link_is_revoked(TestRealm realm, MailCatcher mail, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme").policy(CHECK, "mailbox-code"), rita, "paul@customer.example");
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        String code = Codes.await(mail, rita);

        links.revoke(link, 0);
        LinkCodePage.on(page).enterInVain(code);
        assertThat(LinkCodePage.on(page).error()).isNotBlank();
        links.revoke(link);
        LinkCodePage.on(page).enterInVain(code);

        assertThat(LinkCodePage.on(page).error()).isNotBlank();
        assertThat(opening.isBack()).isFalse();
        assertThat(Trace.of(realm, link, "LOGIN_ERROR"))
                .extracting(event -> event.getError())
                .containsExactly("document_link_refused", "document_link_recipient_refused");
    }

    @Test
    void after_five_wrong_codes_the_address_is_asked_again(TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        String code = Codes.await(mail, rita);
        for (int i = 0; i < 4; i++) {
            LinkCodePage.on(page).enterInVain(Codes.notThis(code));
        }
        LinkCodePage.on(page).enterInVain("");
        LinkCodePage.on(page).enterInVain("1234");
        assertThat(LinkCodePage.on(page).error()).contains("eight digits");
        LinkCodePage.on(page).enterInVain(Codes.notThis(code));

        DocumentLinkPage address = DocumentLinkPage.on(page);
        assertThat(address.error()).contains("Enter your address again");
        address.enter(rita);
        LinkCodePage.on(page).enterInVain(code);
        assertThat(opening.isBack()).isFalse();
    }

    @Test
    void a_slip_is_mended_without_waiting(TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita.replace("customer", "custome"));

        LinkCodePage.on(page).useOtherAddress().enter(rita);
        page.reload();
        LinkCodePage.on(page).enter(" " + Codes.await(mail, rita).replaceFirst("(....)", "$1 "));

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    void codes_of_two_links_do_not_interfere(TestRealm realm, MailCatcher mail, BrowserContext browser, Page page) {
        TestCompany acme = realm.company("acme").policy(CHECK, "mailbox-code");
        Links links = Links.of(realm);
        Link one = links.make(acme, rita);
        Link two = links.make(acme, rita);
        OidcApp app = Links.app(realm);
        Page tab = browser.newPage();
        LoginAttempt first = app.login("document_link", one.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        LinkCodePage.on(page);
        String codeOfFirst = Codes.await(mail, rita);
        LoginAttempt second = app.login("document_link", two.code()).open(tab);
        DocumentLinkPage.on(tab).enter(rita);
        LinkCodePage.on(tab);
        String codeOfSecond = Codes.await(mail, rita, 2);

        LinkCodePage.on(tab).enterInVain(codeOfFirst);
        assertThat(LinkCodePage.on(tab).error()).isNotBlank();
        LinkCodePage.on(page).enter(codeOfFirst);
        assertThat(claimed(first, page)).isEqualTo(one.id());
        LinkCodePage.on(tab).enter(codeOfSecond);
        assertThat(claimed(second, tab)).isEqualTo(two.id());
    }

    @Test
    void a_document_can_ask_for_more_than_its_company(TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm)
                .make(realm.company("acme").policy(CHECK, "off"), Map.of("recipientCheck", "mailbox-code"), rita);

        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        LinkCodePage.on(page).enter(Codes.await(mail, rita));

        assertThat(opening.tokens(page).claims().at("/document_link/verified").asText())
                .isEqualTo("mailbox-code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the code for your document",
                "nl | de code voor uw document",
                "fr | le code pour votre document",
                "de | der Code für Ihr Dokument",
            })
    void the_mail_speaks_the_language_of_the_page(
            String language, String subject, TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        Links.app(realm)
                .login("document_link", link.code(), "ui_locales", language)
                .open(page);
        DocumentLinkPage.on(page).enter(rita);

        assertThat(mail.await(rita).subject()).contains(subject);
    }

    private static String claimed(LoginAttempt opening, Page page) {
        return opening.tokens(page).claims().at("/document_link/id").asText();
    }

    private static String text(Page page) {
        // What is said aloud comes into its place a moment later.
        page.waitForFunction("document.getElementById('ca-status').textContent !== ''");
        return page.title() + '\n' + page.locator("body").innerText();
    }
}
