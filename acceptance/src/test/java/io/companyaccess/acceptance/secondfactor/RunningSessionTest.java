package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who were signed in before their company began to require a second factor. */
@Acceptance
@PlainPages
final class RunningSessionTest {

    @Test
    @WayIn(row = 3, factor = WITH)
    void the_same_app_asks_when_it_is_opened_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = signedInBeforeTheSwitch(realm, page).add(Credentials.otp(totp));

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage asked = OtpPage.on(page);
        assertThat(again.isBack()).isFalse();
        asked.enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).containsExactly("CODE_TO_TOKEN", "LOGIN", "LOGIN");
    }

    @Test
    @WayIn(row = 3, factor = WITHOUT)
    void the_same_app_leads_into_the_enrolment_when_it_is_opened_again(TestRealm realm, Page page) {
        TestUser emma = signedInBeforeTheSwitch(realm, page);

        LoginAttempt again = realm.invoices().login().open(page);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(again.isBack()).isFalse();
        enrolment.enrol();

        assertThat(again.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma))
                .containsExactly("CODE_TO_TOKEN", "LOGIN", "UPDATE_CREDENTIAL", "LOGIN");
    }

    @Test
    @WayIn(row = 4, factor = WITH)
    void another_app_asks_once_and_a_third_not_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = signedInBeforeTheSwitch(realm, page).add(Credentials.otp(totp));

        LoginAttempt other = realm.app("crm").login().open(page);
        OtpPage.on(page).enter(totp.next());
        assertThat(other.tokens(page).granted()).isTrue();

        assertThat(realm.app("shop").login().open(page).tokens(page).granted()).isTrue();
        assertThat(realm.invoices().login().open(page).tokens(page).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
    }

    @Test
    @WayIn(row = 4, factor = WITHOUT)
    void another_app_enrols_once_and_a_third_does_not_even_ask(TestRealm realm, Page page) {
        TestUser emma = signedInBeforeTheSwitch(realm, page);

        LoginAttempt other = realm.app("crm").login().open(page);
        EnrolmentPage.on(page).enrol();
        assertThat(other.tokens(page).granted()).isTrue();

        assertThat(realm.app("shop").login().open(page).tokens(page).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
    }

    @Test
    void who_has_shown_his_own_factor_before_the_switch_is_not_asked_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        TestCompany acme = realm.company("acme").member(emma);
        LoginAttempt before = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.next());
        before.awaitAnswer(page);

        acme.requireSecondFactor();

        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 5, factor = WITH)
    void an_app_that_may_not_show_pages_is_told_that_there_is_one_to_show(TestRealm realm, Page page) {
        TestUser emma = signedInBeforeTheSwitch(realm, page).add(Credentials.otp(Totp.fresh()));

        LoginAttempt silent = realm.invoices().login("prompt", "none").open(page);

        assertThat(silent.awaitAnswer(page).get("error")).isIn("interaction_required", "login_required");
        assertThat(realm.events().typesOf(emma)).doesNotContain("CODE_TO_TOKEN");
    }

    @Test
    @WayIn(row = 5, factor = WITHOUT)
    void an_app_that_may_not_show_pages_is_told_that_a_factor_is_missing(TestRealm realm, Page page) {
        TestUser emma = signedInBeforeTheSwitch(realm, page);

        LoginAttempt silent = realm.app("crm").login("prompt", "none").open(page);

        assertThat(silent.awaitAnswer(page).get("error")).isIn("interaction_required", "login_required");
        assertThat(realm.events().typesOf(emma)).doesNotContain("CODE_TO_TOKEN");
    }

    @Test
    @WayIn(row = 6, factor = WITH)
    @InBrowser
    void a_remembered_browser_asks_after_a_restart(TestRealm realm, Page page, BrowserContext browser) {
        Totp totp = Totp.fresh();
        rememberedBeforeTheSwitch(realm, page).add(Credentials.otp(totp));

        restart(browser);
        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 6, factor = WITHOUT)
    @InBrowser
    void a_remembered_browser_enrols_after_a_restart(TestRealm realm, Page page, BrowserContext browser) {
        rememberedBeforeTheSwitch(realm, page);

        restart(browser);
        LoginAttempt again = realm.invoices().login().open(page);
        EnrolmentPage.on(page).enrol();

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 25, factor = WITH)
    void who_joins_a_strict_company_while_signed_in_is_asked(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = signedIn(realm, page, realm.user("emma")).add(Credentials.otp(totp));

        realm.strictCompany("acme").member(emma);
        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 25, factor = WITHOUT)
    void who_joins_a_strict_company_while_signed_in_enrols(TestRealm realm, Page page) {
        TestUser emma = signedIn(realm, page, realm.user("emma"));

        realm.strictCompany("acme").member(emma);
        LoginAttempt again = realm.invoices().login().open(page);
        EnrolmentPage.on(page).enrol();

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 22, factor = WITHOUT)
    void whose_factor_an_admin_deletes_enrols_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt before = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.next());
        before.awaitAnswer(page);

        emma.removeCredentials("otp");
        LoginAttempt again = realm.invoices().login().open(page);
        EnrolmentPage.on(page).enrol();

        assertThat(again.tokens(page).granted()).isTrue();
    }

    private static TestUser signedInBeforeTheSwitch(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        signedIn(realm, page, emma);
        acme.requireSecondFactor();
        return emma;
    }

    private static TestUser signedIn(TestRealm realm, Page page, TestUser user) {
        People.signIn(realm, page, user).awaitAnswer(page);
        return user;
    }

    private static TestUser rememberedBeforeTheSwitch(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        LoginAttempt before = realm.invoices().login().open(page);
        LoginPage.on(page).signInAndRemember(emma);
        before.awaitAnswer(page);
        acme.requireSecondFactor();
        return emma;
    }

    /** A browser that is closed forgets the cookies without a date. */
    private static void restart(BrowserContext browser) {
        List<Cookie> kept =
                browser.cookies().stream().filter(cookie -> cookie.expires > 0).toList();
        browser.clearCookies();
        browser.addCookies(kept);
    }
}
