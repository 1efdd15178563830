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
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An accountant in two companies, of which only one requires a second factor. */
@Acceptance
@PlainPages
final class TwoCompaniesTest {
    private static final String SCOPE = "company-access.second-factor-scope";

    /** The realm lets any company of a user require it. */
    @Nested
    final class Any {

        @BeforeEach
        void is_the_default(TestRealm realm) {
            realm.change(settings -> settings.withObject("/attributes").remove(SCOPE));
        }

        @Test
        @WayIn(row = 23, factor = WITH)
        void a_sign_in_for_the_other_company_is_asked_too(TestRealm realm, Page page) {
            Totp totp = Totp.fresh();
            Accountant arthur = Accountant.signedInBeforeTheSwitch(realm, page);
            arthur.person.add(Credentials.otp(totp));

            LoginAttempt login = arthur.opensAppFor(arthur.easy, page);
            OtpPage.on(page).enter(totp.next());

            assertThat(login.tokens(page).granted()).isTrue();
        }

        @Test
        @WayIn(row = 23, factor = WITHOUT)
        void a_sign_in_for_the_other_company_enrols_too(TestRealm realm, Page page) {
            Accountant arthur = Accountant.signedInBeforeTheSwitch(realm, page);

            LoginAttempt login = arthur.opensAppFor(arthur.easy, page);
            assertThat(EnrolmentPage.on(page).text()).contains(arthur.strict.alias());
            EnrolmentPage.on(page).enrol();

            assertThat(login.tokens(page).granted()).isTrue();
        }
    }

    /** The realm narrows it to the company that a sign-in is for. */
    @Nested
    final class Requested {

        @BeforeEach
        void is_set_on_the_realm(TestRealm realm) {
            realm.change(settings -> settings.withObject("/attributes").put(SCOPE, "requested"));
        }

        @Test
        @WayIn(row = 23, factor = WITH)
        void only_a_sign_in_for_the_strict_company_is_asked(TestRealm realm, Page page) {
            Totp totp = Totp.fresh();
            Accountant arthur = Accountant.signedInBeforeTheSwitch(realm, page);
            arthur.person.add(Credentials.otp(totp));

            assertThat(arthur.opensAppFor(arthur.easy, page).tokens(page).granted())
                    .isTrue();

            LoginAttempt strict = arthur.opensAppFor(arthur.strict, page);
            OtpPage.on(page).enter(totp.next());
            assertThat(strict.tokens(page).granted()).isTrue();
        }

        @Test
        @WayIn(row = 23, factor = WITHOUT)
        void only_a_sign_in_for_the_strict_company_enrols(TestRealm realm, Page page) {
            Accountant arthur = Accountant.of(realm);

            LoginAttempt easy = arthur.opensAppFor(arthur.easy, page);
            LoginPage.on(page).signIn(arthur.person);
            assertThat(easy.tokens(page).granted()).isTrue();

            LoginAttempt strict = arthur.opensAppFor(arthur.strict, page);
            EnrolmentPage.on(page).enrol();
            assertThat(strict.tokens(page).granted()).isTrue();
        }

        @Test
        @WayIn(row = 23, factor = WITHOUT)
        void a_sign_in_that_names_no_company_counts_for_all(TestRealm realm, Page page) {
            Accountant arthur = Accountant.of(realm);

            People.signIn(realm, page, arthur.person);
            assertThat(EnrolmentPage.on(page).text()).contains(arthur.strict.alias());

            page.context().clearCookies();
            People.signIn(realm, page, arthur.person, "scope", "openid organization:*");
            assertThat(EnrolmentPage.on(page).text()).contains(arthur.strict.alias());
        }

        @Test
        @WayIn(row = 23, factor = WITHOUT)
        void a_company_that_is_not_his_narrows_nothing(TestRealm realm, Page page) {
            Accountant arthur = Accountant.of(realm);
            TestCompany stranger = realm.company("stranger");

            People.signIn(realm, page, arthur.person, "scope", "openid organization:" + stranger.alias());

            assertThat(EnrolmentPage.on(page).text()).contains(arthur.strict.alias());
        }
    }

    private record Accountant(TestRealm realm, TestUser person, TestCompany strict, TestCompany easy) {

        static Accountant of(TestRealm realm) {
            TestUser arthur = realm.user("arthur");
            return new Accountant(
                    realm,
                    arthur,
                    realm.strictCompany("strict").external(arthur),
                    realm.company("easy").external(arthur));
        }

        static Accountant signedInBeforeTheSwitch(TestRealm realm, Page page) {
            TestUser arthur = realm.user("arthur");
            People.signIn(realm, page, arthur).awaitAnswer(page);
            return new Accountant(
                    realm,
                    arthur,
                    realm.strictCompany("strict").external(arthur),
                    realm.company("easy").external(arthur));
        }

        LoginAttempt opensAppFor(TestCompany company, Page page) {
            return realm.invoices()
                    .login("scope", "openid organization:" + company.alias())
                    .open(page);
        }
    }
}
