package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** Sign-ins that people reload, restart, leave half way, or have open twice. */
@Acceptance
@PlainPages
final class InterruptedSignInTest {

    @Test
    @WayIn(row = 7, factor = WITH)
    @InBrowser
    void reload_and_back_lead_to_the_code_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = People.signIn(realm, page, emma);
        OtpPage.on(page);

        page.reload();
        OtpPage.on(page);
        page.goBack();
        assertThat(login.isBack()).isFalse();
        page.goForward();
        OtpPage.on(page).enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 7, factor = WITHOUT)
    @InBrowser
    void reload_and_back_lead_to_the_enrolment_again(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        String secret = EnrolmentPage.on(page).scan().secret();

        page.reload();
        assertThat(EnrolmentPage.on(page).scan().secret()).isEqualTo(secret);
        page.goBack();
        assertThat(login.isBack()).isFalse();
        page.goForward();
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 7, factor = WITH)
    void a_restarted_sign_in_asks_for_password_and_code_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = People.signIn(realm, page, emma);
        OtpPage.on(page);

        restart(realm, page);
        assertThat(LoginPage.on(page).isShown()).isTrue();
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 7, factor = WITHOUT)
    void a_restarted_sign_in_asks_for_the_password_and_enrols(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        EnrolmentPage.on(page);

        restart(realm, page);
        assertThat(LoginPage.on(page).isShown()).isTrue();
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 7, factor = WITH)
    void a_second_tab_asks_as_well(TestRealm realm, Page page, BrowserContext browser) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt first = People.signIn(realm, page, emma);
        OtpPage.on(page);

        Page tab = browser.newPage();
        LoginAttempt second = People.signIn(realm, tab, emma);
        OtpPage asked = OtpPage.on(tab);
        assertThat(first.isBack() || second.isBack()).isFalse();
        asked.enter(totp.next());

        assertThat(second.tokens(tab).granted()).isTrue();
    }

    @Test
    @WayIn(row = 7, factor = WITHOUT)
    void a_second_tab_enrols_as_well(TestRealm realm, Page page, BrowserContext browser) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt first = People.signIn(realm, page, emma);
        EnrolmentPage.on(page);

        Page tab = browser.newPage();
        LoginAttempt second = People.signIn(realm, tab, emma);
        EnrolmentPage enrolment = EnrolmentPage.on(tab);
        assertThat(first.isBack() || second.isBack()).isFalse();
        enrolment.enrol();

        assertThat(second.tokens(tab).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 8, factor = WITHOUT)
    void who_leaves_the_enrolment_has_got_nothing_and_enrols_at_the_next_app(
            TestRealm realm, Page page, BrowserContext browser) {
        TestUser emma = People.ofStrictCompany(realm);
        People.signIn(realm, page, emma);
        EnrolmentPage.on(page);
        page.close();

        assertThat(emma.sessions()).isEmpty();
        assertThat(realm.app("script").passwordGrant(emma).granted()).isFalse();
        Page later = browser.newPage();
        LoginAttempt silent = realm.app("crm").login("prompt", "none").open(later);
        assertThat(silent.awaitAnswer(later)).containsEntry("error", "login_required");

        LoginAttempt login = realm.app("crm").login().open(later);
        LoginPage.on(later).signIn(emma);
        EnrolmentPage.on(later).enrol();
        assertThat(login.tokens(later).granted()).isTrue();
    }

    /** What the link "Restart login" does. */
    private static void restart(TestRealm realm, Page page) {
        String query = page.url().substring(page.url().indexOf('?'));
        page.navigate(realm.issuer() + "/login-actions/restart" + query);
    }
}
