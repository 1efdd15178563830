package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People whom no company requires anything of: as with Keycloak alone. */
@Acceptance
@PlainPages
final class NoRequirementTest {

    /** How a requirement ends. */
    enum End {
        COMPANY_DISABLED((company, member) -> company.disable()),
        MEMBER_REMOVED(TestCompany::remove),
        COMPANY_DELETED((company, member) -> company.delete()),
        POLICY_TAKEN_BACK((company, member) -> company.policy("company-access.second-factor", null));

        private final BiConsumer<TestCompany, TestUser> happens;

        End(BiConsumer<TestCompany, TestUser> happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 24, factor = WITHOUT)
    void who_has_no_factor_signs_in_with_his_password(End end, TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        end.happens.accept(realm.strictCompany("acme").member(emma), emma);

        LoginAttempt login = People.signIn(realm, page, emma);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).containsExactly("CODE_TO_TOKEN", "LOGIN");
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 24, factor = WITH)
    void who_has_a_factor_is_not_asked_for_it_in_a_running_session(End end, TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        People.signIn(realm, page, emma).awaitAnswer(page);
        emma.add(Credentials.otp(Totp.fresh()));
        end.happens.accept(acme.requireSecondFactor(), emma);

        LoginAttempt again = realm.app("crm").login().open(page);

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(
            row = 24,
            factor = {WITH, WITHOUT})
    void a_realm_with_organizations_switched_off_has_no_companies(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        realm.change(settings -> settings.put("organizationsEnabled", false));
        try {
            LoginAttempt login = People.signIn(realm, page, emma);

            assertThat(login.tokens(page).granted()).isTrue();
        } finally {
            realm.change(settings -> settings.put("organizationsEnabled", true));
        }
    }

    @Test
    void an_authenticator_app_of_ones_own_is_asked_for_when_a_password_is_typed(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        LoginAttempt login = People.signIn(realm, page, emma);
        OtpPage.on(page).enter(totp.next());
        login.awaitAnswer(page);

        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();

        LoginAttempt forced = realm.invoices().login("prompt", "login").open(page);
        LoginPage.on(page).password(emma.password());
        OtpPage.on(page).enter(totp.next());
        assertThat(forced.tokens(page).granted()).isTrue();
    }

    @Test
    void a_script_with_an_authenticator_app_of_its_own_needs_the_code(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));

        assertThat(realm.app("script").passwordGrant(emma).error()).isEqualTo("invalid_grant");
        assertThat(realm.app("script")
                        .passwordGrantOnceCounted(emma, "totp", totp.next())
                        .granted())
                .isTrue();
    }
}
