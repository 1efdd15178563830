package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keycloak's own "Forgot password" flow, which lets the mailbox add an authenticator: the guard is all there is. */
@Acceptance
@PlainPages
final class StockResetFlowTest {
    private static final String NEW = "New-password-of-emma-1";

    @BeforeAll
    static void an_admin_binds_keycloaks_own_flow(TestRealm realm) {
        realm.change(settings -> settings.put("resetCredentialsFlow", "reset credentials"));
    }

    @Test
    @WayIn(row = 9, factor = WITH)
    void the_guard_asks_before_anything_is_changed(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = MailLinks.forgets(realm, page, emma);

        page.navigate(MailLinks.in(mail, emma));
        OtpPage asked = OtpPage.on(page);
        assertThat(login.isBack()).isFalse();
        assertThat(emma.sessions()).isEmpty();
        asked.enter(totp.next());

        // Keycloak's flow asks for a new authenticator app and a new password, in whatever order.
        EnrolmentPage second = EnrolmentPage.on(page);
        second.enter(second.scan().next());
        MailLinkPages.newPassword(page, NEW);
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 9, factor = WITHOUT)
    void the_guard_enrols_before_the_app(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = MailLinks.forgets(realm, page, emma);

        page.navigate(MailLinks.in(mail, emma));
        EnrolmentPage.on(page).enrol();
        assertThat(login.isBack()).isFalse();
        MailLinkPages.newPassword(page, NEW);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 32, factor = WITH)
    void another_browser_cannot_set_up_a_second_authenticator(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        MailLinks.forgets(realm, page, emma);

        try (BrowserContext other = MailLinks.otherBrowser(page)) {
            Page reader = other.newPage();
            reader.navigate(MailLinks.in(mail, emma));
            OtpPage.on(reader).enter(totp.wrong());
            assertThat(OtpPage.on(reader).error()).contains("Invalid authenticator code");
            reader.reload();
            OtpPage.on(reader);
        }

        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        assertThat(realm.events().typesOf(emma)).doesNotContain("UPDATE_CREDENTIAL", "LOGIN");
    }

    @Test
    @WayIn(row = 32, factor = WITHOUT)
    void another_browser_sets_up_no_factor_by_the_mail_alone(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        MailLinks.forgets(realm, page, emma);

        try (BrowserContext other = MailLinks.otherBrowser(page)) {
            Page reader = other.newPage();
            reader.navigate(MailLinks.in(mail, emma));
            MailLinkPages.newPassword(reader, NEW);
            assertThat(MailLinkPages.message(reader)).contains("updated");
        }

        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("password");
    }
}
