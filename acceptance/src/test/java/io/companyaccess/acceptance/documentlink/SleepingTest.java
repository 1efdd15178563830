package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import org.junit.jupiter.api.Test;

/** A link at which somebody guessed sleeps; its recipient gets in all the same, and its company hears of it. */
@Acceptance
@PlainPages
final class SleepingTest {
    private final String rita = Codes.freshAddress();

    @Test
    void the_rightful_recipient_opens_it_by_a_mailed_code(TestRealm realm, MailCatcher mail, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), rita);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        String ruth = Codes.freshAddress();
        sleep(page);

        DocumentLinkPage.on(page).enter(ruth);
        LinkCodePage.on(page).useOtherAddress().enter(rita);
        LinkCodePage.on(page).enter(Codes.await(mail, rita));

        assertThat(opening.tokens(page).claims().at("/document_link/verified").asText())
                .isEqualTo("mailbox-code");
        assertThat(mail.to(ruth)).isEmpty();
    }

    @Test
    void the_owner_is_told_once_a_day_for_all_links(TestRealm realm, MailCatcher mail, Page page) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        Links links = Links.of(realm);
        OidcApp app = Links.app(realm);
        for (int i = 0; i < 2; i++) {
            app.login("document_link", links.make(acme, rita).code()).open(page);
            sleep(page);
        }

        var alert = mail.await(olga.email());
        assertThat(alert.subject()).isEqualTo(acme.alias() + ": a document link was refused several times");
        assertThat(alert.text()).contains("offer/2026-7").doesNotContain("@", rita);
        assertThat(alert.links()).isEmpty();
        olga.mailActions("UPDATE_PASSWORD");
        mail.await(olga.email(), 2);
        assertThat(mail.to(olga.email())).hasSize(2);
    }

    @Test
    void or_another_address_is_told(TestRealm realm, MailCatcher mail, Page page) {
        TestUser olga = realm.user("olga");
        String watch = Codes.freshAddress();
        realm.change(settings -> settings.withObject("/attributes").put("company-access.link-alert-mail", watch));
        try {
            Link link = Links.of(realm).make(realm.company("acme").owner(olga), rita);
            Links.app(realm).login("document_link", link.code()).open(page);
            sleep(page);

            assertThat(mail.await(watch).subject()).contains("refused several times");
            assertThat(mail.to(olga.email())).isEmpty();
        } finally {
            realm.change(settings -> settings.withObject("/attributes").put("company-access.link-alert-mail", ""));
        }
    }

    static void sleep(Page page) {
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        for (int i = 0; i < 5; i++) {
            shown = shown.enterInVain("guess" + i + "@customer.example");
        }
    }
}
