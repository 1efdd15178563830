package io.companyaccess.acceptance.waysin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.RecoveryCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sign-in that begins with one person and goes on with another: what the first has shown is not the second's. */
@Acceptance
@PlainPages
final class ChangedHandsTest {
    private static final List<String> CODES = List.of("AAAABBBBCCCC", "DDDDEEEEFFFF");

    @Test
    void a_factor_of_his_own_does_not_help_the_reader_of_the_mailbox(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        TestUser mallory = People.ofStrictCompany(realm, Credentials.recoveryCodes(CODES));
        LoginAttempt login = MailLinks.forgets(realm, page, emma);
        String link = MailLinks.in(mail, emma);

        // Keycloak goes on in a tab of its own when it has sent the mail; the link belongs to the one before.
        page.navigate(link.replaceFirst("/login-actions/action-token", "/login-actions/restart"));
        showsHisSpareKey(page, mallory);
        page.navigate(link);

        assertThat(MailLinkPages.asksNewPassword(page) || login.isBack()).isFalse();
        OtpPage.on(page).enter(totp.next());
        MailLinkPages.newPassword(page, "New-password-of-emma-1");
        assertThat(login.tokens(page).claims().path("sub").asText()).isEqualTo(emma.id());
    }

    @Test
    void a_factor_of_his_own_does_not_help_a_guest_of_the_partner(
            TestRealm realm, KeycloakServer server, MailCatcher mail, Page page) {
        PartnerProvider partner = PartnerProvider.of(realm, server, mail);
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        TestUser mallory = People.ofStrictCompany(realm, Credentials.recoveryCodes(CODES));
        TestUser nora = partner.person("nora");
        partner.link(emma, nora);
        LoginAttempt login = realm.invoices().login().open(page);

        showsHisSpareKey(page, mallory);
        String query = URI.create(page.locator("form[method='post'][action*='session_code']")
                        .first()
                        .getAttribute("action"))
                .getRawQuery();
        page.navigate(realm.issuer() + "/broker/" + partner.alias() + "/login?" + query);
        page.locator("input#username").fill(nora.username());
        LoginPage.on(page).signIn(nora);

        OtpPage asked = OtpPage.on(page);
        assertThat(login.isBack()).isFalse();
        asked.enter(totp.next());
        assertThat(login.tokens(page).claims().path("sub").asText()).isEqualTo(emma.id());
    }

    private static void showsHisSpareKey(Page page, TestUser mallory) {
        LoginPage.on(page).signIn(mallory);
        RecoveryCodePage.on(page).enter(CODES.get(0));
        EnrolmentPage.on(page);
    }
}
