package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guessing codes: Keycloak's brute-force protection counts them wherever they are asked for. */
@Acceptance
@PlainPages
final class WrongCodesTest {
    private static final String LOCKED = "USER_DISABLED_BY_TEMPORARY_LOCKOUT";

    @BeforeAll
    static void two_wrong_tries_lock(TestRealm realm) {
        realm.change(settings -> settings.put("bruteForceProtected", true)
                .put("failureFactor", 2)
                .put("quickLoginCheckMilliSeconds", 0));
    }

    @Test
    @WayIn(row = 27, factor = WITH)
    void the_step_of_the_flow_counts_them(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = People.signIn(realm, page, emma);

        guessTwice(emma, page, totp);
        realm.events().await(emma, LOCKED);
        OtpPage.on(page).enter(totp.next());

        assertThat(OtpPage.on(page).error()).isNotEmpty();
        assertThat(login.isBack()).isFalse();
        assertThat(realm.events().typesOf(emma)).doesNotContain("LOGIN");
    }

    @Test
    @WayIn(row = 27, factor = WITH)
    void the_guard_counts_them_as_well(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        People.signIn(realm, page, emma).awaitAnswer(page);
        emma.add(Credentials.otp(totp));
        LoginAttempt login =
                realm.invoices().login("kc_action", "company-otp-guard").open(page);

        guessTwice(emma, page, totp);
        realm.events().await(emma, LOCKED);
        OtpPage.on(page).enter(totp.next());

        assertThat(OtpPage.on(page).error()).isNotEmpty();
        assertThat(login.isBack()).isFalse();
    }

    @Test
    @WayIn(row = 27, factor = WITH)
    void the_password_grant_counts_them_as_well(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp script = realm.app("script");

        script.passwordGrant(emma, "totp", totp.wrong());
        script.passwordGrantOnceCounted(emma, "totp", totp.wrong());
        realm.events().await(emma, LOCKED);

        assertThat(script.passwordGrant(emma, "totp", totp.next()).granted()).isFalse();
        assertThat(realm.events().typesOf(emma)).startsWith("LOGIN_ERROR:user_temporarily_disabled");
        assertThat(realm.events().typesOf(emma))
                .filteredOn("LOGIN_ERROR:invalid_user_credentials"::equals)
                .hasSize(2);
    }

    @Test
    @WayIn(row = 27, factor = WITHOUT)
    void typing_errors_of_an_enrolment_lock_nobody_out(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        for (int i = 0; i < 3; i++) {
            EnrolmentPage.on(page).enter(EnrolmentPage.on(page).scan().wrong());
            page.locator("#totp-error").waitFor();
        }

        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static void guessTwice(TestUser emma, Page page, Totp totp) {
        OtpPage.on(page).enter(totp.wrong());
        assertThat(OtpPage.on(page).error()).isNotEmpty();
        emma.awaitFailures(1);
        OtpPage.on(page).enter(totp.wrong());
        assertThat(OtpPage.on(page).error()).isNotEmpty();
    }
}
