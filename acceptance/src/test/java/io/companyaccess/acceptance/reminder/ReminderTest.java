package io.companyaccess.acceptance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.ReminderPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until the day on which a company begins to require a second factor, people are reminded and may put it off. */
@Acceptance
final class ReminderTest {

    @Test
    void later_lets_in_and_the_next_fresh_sign_in_reminds_again(TestRealm realm, BrowserContext browser, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = beginningIn(10, realm).member(emma);

        LoginAttempt first = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        ReminderPage reminder = ReminderPage.on(page);
        assertThat(reminder.asked()).contains(acme.alias());
        assertThat(reminder.daysLeft()).contains("10 days");
        reminder.later();
        assertThat(first.tokens(page).granted()).isTrue();

        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
        assertThat(realm.app("crm")
                        .login("prompt", "none")
                        .open(page)
                        .tokens(page)
                        .granted())
                .isTrue();

        try (BrowserContext fresh = browser.browser().newContext()) {
            Page again = fresh.newPage();
            realm.invoices().login().open(again);
            LoginPage.on(again).signIn(emma);
            assertThat(ReminderPage.on(again).asked()).contains(acme.alias());
        }
        assertThat(emma.credentialTypes()).containsExactly("password");
        assertThat(realm.events().typesOf(emma)).contains("LOGIN").doesNotContain("UPDATE_CREDENTIAL");
    }

    @Test
    void now_sets_one_up_and_lands_in_the_app(TestRealm realm, BrowserContext browser, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = beginningIn(3, realm).member(emma);

        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        ReminderPage.on(page).now();
        // A code that is mistyped must not lead back to the reminder.
        EnrolmentPage.on(page).enter(Totp.fresh().wrong());
        assertThat(EnrolmentPage.on(page).text()).contains(acme.alias());
        Totp totp = EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        assertThat(realm.events().of(emma, "UPDATE_CREDENTIAL"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("company", acme.alias()));
        try (BrowserContext fresh = browser.browser().newContext()) {
            Page again = fresh.newPage();
            LoginAttempt next = realm.invoices().login().open(again);
            LoginPage.on(again).signIn(emma);
            OtpPage.on(again).enter(totp.next());
            assertThat(next.tokens(again).granted()).isTrue();
        }
    }

    @Test
    void who_has_a_factor_hears_nothing_of_it(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        beginningIn(1, realm).member(emma);

        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void a_script_and_its_refresh_hear_nothing_of_it(TestRealm realm) {
        TestUser emma = realm.user("emma");
        beginningIn(5, realm).member(emma);
        OidcApp script = realm.app("script");

        TokenAnswer tokens = script.passwordGrant(emma);

        assertThat(tokens.granted()).isTrue();
        assertThat(script.refresh(tokens).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN");
    }

    @Test
    void an_app_that_asks_for_a_factor_gets_one_without_a_reminder(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        beginningIn(5, realm).member(emma);

        LoginAttempt login =
                realm.invoices().login("kc_action", "company-otp-guard").open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).enrol();

        assertThat(login.awaitAnswer(page)).containsEntry("kc_action_status", "success");
    }

    @Test
    void an_action_that_an_app_asks_for_still_comes_after_it(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        beginningIn(5, realm).member(emma);

        LoginAttempt login =
                realm.invoices().login("kc_action", "UPDATE_PROFILE").open(page);
        LoginPage.on(page).signIn(emma);
        ReminderPage.on(page).later();
        page.locator("#kc-update-profile-form [type='submit']").first().click();

        assertThat(login.awaitAnswer(page)).containsEntry("kc_action_status", "success");
    }

    @Test
    void from_the_day_on_there_is_no_later(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = beginningIn(5, realm).member(emma);
        LoginAttempt before = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        ReminderPage.on(page).later();
        assertThat(before.tokens(page).granted()).isTrue();

        acme.policy("company-access.second-factor-from", today().toString());
        LoginAttempt after = realm.invoices().login().open(page);
        assertThat(EnrolmentPage.on(page).text()).contains(acme.alias());
        assertThat(page.locator("#ca-later").count()).isZero();
        EnrolmentPage.on(page).enrol();

        assertThat(after.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("UPDATE_CREDENTIAL");
    }

    @ParameterizedTest
    @CsvSource({"en, 1, one day left", "nl, 12, 12 dagen", "fr, 12, 12 jours", "de, 12, 12 Tage"})
    void speaks_the_readers_language_and_is_accessible(
            String language, int days, String expected, TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = beginningIn(days, realm).member(emma);

        LoginAttempt login = realm.invoices().login("ui_locales", language).open(page);
        LoginPage.on(page).signIn(emma);
        ReminderPage reminder = ReminderPage.on(page);

        // French keeps a number and its word together by a space that does not break.
        assertThat(reminder.daysLeft().replace('\u00a0', ' ')).contains(expected);
        assertThat(reminder.asked())
                .contains(acme.alias())
                .contains(String.valueOf(today().plusDays(days).getYear()));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Looks.right(page, "reminder-" + language);
        reminder.later();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static TestCompany beginningIn(int days, TestRealm realm) {
        return realm.strictCompany("acme")
                .policy(
                        "company-access.second-factor-from",
                        today().plusDays(days).toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
