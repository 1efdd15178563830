package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** Apps that send a signed-in person to show a factor, and the refresh tokens of that same session. */
@Acceptance
@PlainPages
final class StepUpInSessionTest {

    @Test
    @WayIn(row = 34, factor = WITH)
    void after_showing_the_factor_the_old_refresh_token_works_again(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        OidcApp app = realm.app("crm");
        TokenAnswer old = People.signIn(app, page, emma).tokens(page);
        Totp totp = People.addApp(emma);
        acme.requireSecondFactor();
        assertThat(app.refresh(old).error()).isEqualTo("invalid_grant");

        LoginAttempt stepUp = app.login("kc_action", "company-otp-guard").open(page);
        OtpPage.on(page).enter(totp.next());
        stepUp.awaitAnswer(page);

        assertThat(app.refresh(old).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
        assertThat(realm.events().typesOf(emma)).contains("LOGIN_ERROR:second_factor_missing");
    }

    @Test
    @WayIn(row = 34, factor = WITHOUT)
    void after_setting_one_up_the_old_refresh_token_works_again(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        OidcApp app = realm.app("crm");
        TokenAnswer old = People.signIn(app, page, emma).tokens(page);
        acme.requireSecondFactor();
        assertThat(app.refresh(old).error()).isEqualTo("invalid_grant");

        LoginAttempt stepUp = app.login("kc_action", "company-otp-guard").open(page);
        EnrolmentPage.on(page).enrol();
        stepUp.awaitAnswer(page);

        assertThat(app.refresh(old).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
    }

    @Test
    void a_factor_shown_in_another_session_helps_this_one_nothing(TestRealm realm) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        OidcApp script = realm.app("script");
        TokenAnswer old = script.passwordGrant(emma);
        Totp totp = People.addApp(emma);
        acme.requireSecondFactor();

        assertThat(script.passwordGrantOnceCounted(emma, "totp", totp.next()).granted())
                .isTrue();

        assertThat(script.refresh(old).error()).isEqualTo("invalid_grant");
    }
}
