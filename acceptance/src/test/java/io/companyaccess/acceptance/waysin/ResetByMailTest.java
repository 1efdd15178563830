package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** "Forgot password": whoever reads the mailbox of a person holds his link. */
@Acceptance
@PlainPages
final class ResetByMailTest {
    private static final String NEW = "New-password-of-emma-1";

    @Test
    @WayIn(row = 9, factor = WITH)
    void the_link_asks_for_the_factor_before_the_password(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = MailLinks.forgets(realm, page, emma);

        page.navigate(MailLinks.in(mail, emma));
        OtpPage asked = OtpPage.on(page);
        assertThat(MailLinkPages.asksNewPassword(page) || login.isBack()).isFalse();
        asked.enter(totp.next());
        MailLinkPages.newPassword(page, NEW);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("UPDATE_CREDENTIAL", "LOGIN");
    }

    @Test
    @WayIn(row = 9, factor = WITHOUT)
    void the_link_leads_into_the_enrolment_before_the_app(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = MailLinks.forgets(realm, page, emma);

        page.navigate(MailLinks.in(mail, emma));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(login.isBack()).isFalse();
        assertThat(emma.sessions()).isEmpty();
        enrolment.enrol();
        MailLinkPages.newPassword(page, NEW);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 9, factor = WITH)
    @WayIn(row = 32, factor = WITH)
    void another_browser_asks_for_the_factor_and_changes_nothing_without(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = MailLinks.forgets(realm, page, emma);

        try (BrowserContext other = MailLinks.otherBrowser(page)) {
            Page reader = other.newPage();
            reader.navigate(MailLinks.in(mail, emma));
            OtpPage.on(reader).enter(totp.wrong());
            assertThat(OtpPage.on(reader).error()).contains("Invalid authenticator code");
            assertThat(MailLinkPages.asksNewPassword(reader)).isFalse();
            assertThat(emma.credentialTypes()).containsExactly("otp", "password");
            assertThat(realm.app("script")
                            .passwordGrantOnceCounted(emma, "totp", totp.next())
                            .granted())
                    .isTrue();

            OtpPage.on(reader).enter(totp.next());
            MailLinkPages.newPassword(reader, NEW);
            assertThat(MailLinkPages.message(reader)).contains("updated");
        }
        assertThat(login.isBack()).isFalse();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 9, factor = WITHOUT)
    @WayIn(row = 32, factor = WITHOUT)
    void another_browser_gets_no_session_and_no_factor(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        MailLinks.forgets(realm, page, emma);

        try (BrowserContext other = MailLinks.otherBrowser(page)) {
            Page reader = other.newPage();
            reader.navigate(MailLinks.in(mail, emma));
            MailLinkPages.newPassword(reader, NEW);
            assertThat(MailLinkPages.message(reader)).contains("updated");
            assertThat(emma.sessions()).isEmpty();
            assertThat(emma.credentialTypes()).containsExactly("password");

            LoginAttempt login = realm.invoices().login().open(reader);
            LoginPage.on(reader).signIn(emma.username(), NEW);
            EnrolmentPage.on(reader).enrol();
            assertThat(login.tokens(reader).granted()).isTrue();
        }
    }
}
