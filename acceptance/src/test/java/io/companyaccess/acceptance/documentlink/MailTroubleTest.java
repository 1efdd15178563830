package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.mail.SilentMailServer;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.KeycloakServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server that is down or slow: the page says so to everybody alike, nobody waits, and nothing is lost. */
@Acceptance
final class MailTroubleTest {
    private static final String CHECK = "company-access.link-recipient-check";

    private final String rita = Codes.freshAddress();
    private final String ruth = Codes.freshAddress();

    @AfterEach
    void mend(TestRealm realm, MailCatcher mail) {
        mailThrough(realm, mail.port());
    }

    @Test
    void down_and_up_again(TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        OidcApp app = Links.app(realm);
        mailThrough(realm, 1);

        // An address that is no recipient's is told the same.
        app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(ruth);
        assertThat(told(page)).isEqualTo("down");
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        assertThat(page.locator("#ca-status").innerText()).contains("Nothing is lost");
        DocumentLinkPage.on(page).enter(rita);
        assertThat(told(page)).isEqualTo("down");
        assertThat(page.locator("#ca-status").innerText()).contains("Nothing is lost");

        mailThrough(realm, mail.port());
        LinkCodePage.on(page).enter(resent(page, mail));
        assertThat(opening.tokens(page).granted()).isTrue();
        assertThat(mail.to(ruth)).isEmpty();
    }

    @Test
    void slow(TestRealm realm, MailCatcher mail, Page page) throws IOException {
        Link link = Links.of(realm).make(realm.company("acme").policy(CHECK, "mailbox-code"), rita);
        LoginAttempt opening = Links.app(realm).login("document_link", link.code());
        try (SilentMailServer silent = new SilentMailServer()) {
            mailThrough(realm, silent.port());

            // Where the longer text takes one more line.
            page.setViewportSize(360, 740);
            opening.open(page);
            DocumentLinkPage.on(page).enter(rita);
            LinkCodePage.on(page);
            Object button = placeOfButton(page);

            assertThat(silent.keepsSomebodyWaiting())
                    .as("the page is there while the mail server is still being called")
                    .isTrue();
            assertThat(told(page)).isEqualTo("down");
            assertThat(placeOfButton(page)).isEqualTo(button);
        }
        mailThrough(realm, mail.port());
        LinkCodePage.on(page).enter(resent(page, mail));
        assertThat(opening.tokens(page).granted()).isTrue();
    }

    /** Two stories, as a minute goes by in each; the second in a realm whose mail server is well. */
    @Test
    void after_a_minute_a_new_code_comes_or_the_old_one_still_counts_and_an_alert_comes_later(
            KeycloakServer server, TestRealm realm, MailCatcher mail, BrowserContext browser, Page page) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga).policy(CHECK, "mailbox-code");
        Links links = Links.of(realm);
        OidcApp app = Links.app(realm);
        LoginAttempt opening = begin(app, links.make(acme, rita), rita, page);
        String code = Codes.await(mail, rita);
        Page patient = browser.newPage();
        TestRealm other = TestRealm.create(server, mail);
        Link toRuth = Links.of(other).make(other.company("globex").policy(CHECK, "mailbox-code"), ruth);
        LoginAttempt later = begin(Links.app(other), toRuth, ruth, patient);
        String old = Codes.await(mail, ruth);
        assertThat(LinkCodePage.on(patient).resend().status()).isEqualTo("too-soon");

        mailThrough(realm, 1);
        Page guess = browser.newPage();
        begin(app, links.make(acme, rita), ruth, guess);
        for (int i = 0; i < 4; i++) {
            LinkCodePage.on(guess).enterInVain("12345678");
        }
        LockSupport.parkNanos(Duration.ofSeconds(61).toNanos());
        LinkCodePage.on(page).resend();
        assertThat(told(page)).isEqualTo("down");
        LinkCodePage.on(page).enter(code);
        assertThat(opening.tokens(page).granted()).isTrue();
        assertThat(mail.to(olga.email())).isEmpty();

        mailThrough(realm, mail.port());
        LinkCodePage.on(guess).enterInVain("12345678");
        assertThat(mail.await(olga.email()).subject()).contains("refused several times");
        assertThat(LinkCodePage.on(patient).resend().status()).isEqualTo("on-its-way");
        String newest = Codes.await(mail, ruth, 2);
        LinkCodePage.on(patient).enterInVain(old);
        assertThat(LinkCodePage.on(patient).error()).isNotBlank();
        LinkCodePage.on(patient).enter(newest);
        assertThat(later.tokens(patient).granted()).isTrue();
    }

    private static LoginAttempt begin(OidcApp app, Link link, String address, Page page) {
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(address);
        LinkCodePage.on(page);
        return opening;
    }

    /** What was not sent counts for nothing: as soon as that is known, nobody has to wait a minute. */
    private String resent(Page page, MailCatcher mail) {
        Instant deadline = Instant.now().plusSeconds(40);
        while (mail.to(rita).isEmpty() && Instant.now().isBefore(deadline)) {
            LinkCodePage.on(page).resend();
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
        return Codes.await(mail, rita);
    }

    private static Object placeOfButton(Page page) {
        return page.evaluate("document.getElementById('ca-open').getBoundingClientRect().top + scrollY");
    }

    private static String told(Page page) {
        LinkCodePage.on(page);
        page.waitForFunction(
                "document.getElementById('ca-status').dataset.status === 'down'"
                        + " && document.getElementById('ca-status').textContent !== ''",
                null,
                new Page.WaitForFunctionOptions().setTimeout(30_000));
        return LinkCodePage.on(page).status();
    }

    private static void mailThrough(TestRealm realm, int port) {
        var settings = realm.admin().toRepresentation();
        settings.getSmtpServer().put("port", String.valueOf(port));
        realm.admin().update(settings);
    }
}
