package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** The front door: name and password in a browser that nobody is signed in with. */
@Acceptance
@PlainPages
final class PasswordSignInTest {

    @Test
    @WayIn(row = 1, factor = WITH)
    void who_has_an_authenticator_app_is_asked_for_its_code(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));

        LoginAttempt login = People.signIn(realm, page, emma);
        OtpPage asked = OtpPage.on(page);
        assertThat(realm.events().typesOf(emma)).doesNotContain("LOGIN");
        asked.enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).containsExactly("CODE_TO_TOKEN", "LOGIN");
    }

    @Test
    @WayIn(row = 1, factor = WITHOUT)
    void who_has_none_sets_one_up_and_lands_in_the_app(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);

        LoginAttempt login = People.signIn(realm, page, emma);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(realm.events().typesOf(emma)).doesNotContain("LOGIN");
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        assertThat(realm.events().typesOf(emma)).containsExactly("CODE_TO_TOKEN", "LOGIN", "UPDATE_CREDENTIAL");
    }

    @Test
    void what_was_set_up_is_asked_for_at_the_next_sign_in(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt first = People.signIn(realm, page, emma);
        Totp totp = EnrolmentPage.on(page).enrol();
        first.awaitAnswer(page);

        page.context().clearCookies();
        LoginAttempt second = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.next());

        assertThat(second.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 28, factor = WITH)
    void a_code_is_good_for_one_sign_in(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt first = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.next());
        first.awaitAnswer(page);

        page.context().clearCookies();
        LoginAttempt second = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.again());

        assertThat(OtpPage.on(page).error()).contains("Invalid authenticator code");
        assertThat(second.isBack()).isFalse();
        assertThat(realm.events().typesOf(emma)).startsWith("LOGIN_ERROR:invalid_user_credentials");
    }

    @Test
    @WayIn(row = 28, factor = WITHOUT)
    void the_code_of_the_enrolment_is_used_up_as_well(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt first = People.signIn(realm, page, emma);
        Totp totp = EnrolmentPage.on(page).enrol();
        first.awaitAnswer(page);

        page.context().clearCookies();
        LoginAttempt second = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.again());

        assertThat(OtpPage.on(page).error()).contains("Invalid authenticator code");
        assertThat(second.isBack()).isFalse();
    }

    @Test
    void a_wrong_password_says_nothing_about_second_factors(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(Totp.fresh()));

        realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma.username(), "wrong");

        LoginPage.on(page).awaitError();
        assertThat(OtpPage.isShown(page) || EnrolmentPage.isShown(page)).isFalse();
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN_ERROR:invalid_user_credentials");
    }
}
