package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import org.junit.jupiter.api.Test;

/** Nobody's mailbox is flooded by whoever has a link, and where the mails end tells nothing. */
@Acceptance
final class MailQuotaTest {
    private static final int MAILS = 5;

    @Test
    void five_mails_to_an_address_whatever_the_browser(TestRealm realm, MailCatcher mail) {
        TestCompany acme = realm.company("acme").policy("company-access.link-recipient-check", "mailbox-code");
        String rita = Codes.freshAddress();
        String paul = Codes.freshAddress();
        String ruth = Codes.freshAddress();
        Link link = Links.of(realm).make(acme, rita, paul);
        OidcApp app = Links.app(realm);

        for (int i = 1; i <= MAILS; i++) {
            assertThat(asked(app, link, rita).mailStatus()).isEqualTo("on-its-way");
            Codes.await(mail, rita, i);
            assertThat(asked(app, link, ruth).mailStatus()).isEqualTo("on-its-way");
        }
        Visitor one = asked(app, link, rita);
        Visitor other = asked(app, link, ruth);
        assertThat(one.mailStatus()).isEqualTo("used-up");
        assertThat(other.mailStatus()).isEqualTo("used-up");
        assertThat(asked(app, link, paul).post("code", Codes.await(mail, paul)).isIn())
                .as("another recipient is not locked out")
                .isTrue();
        assertThat(mail.to(rita)).hasSize(MAILS);
        assertThat(mail.to(ruth)).isEmpty();
    }

    private static Visitor asked(OidcApp app, Link link, String address) {
        return Visitor.from("").open(app.login("document_link", link.code())).post("email", address);
    }
}
