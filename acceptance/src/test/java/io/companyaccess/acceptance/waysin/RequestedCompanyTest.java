package io.companyaccess.acceptance.waysin;

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
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A realm in which only the company that a token is for counts. */
@Acceptance
@PlainPages
final class RequestedCompanyTest {

    @BeforeAll
    static void only_the_requested_company_counts(TestRealm realm) {
        realm.change(
                settings -> settings.withObject("/attributes").put("company-access.second-factor-scope", "requested"));
    }

    @Test
    void the_gate_goes_by_the_token_at_hand(TestRealm realm, Page page) {
        TestUser arthur = realm.user("arthur");
        TestCompany acme = realm.company("acme").external(arthur);
        TestCompany globex = realm.company("globex").external(arthur);
        OidcApp app = realm.app("books");
        TokenAnswer forAcme = People.signIn(app, page, arthur, "scope", "openid organization:" + acme.alias())
                .tokens(page);

        acme.requireSecondFactor();
        TokenAnswer forGlobex = app.login("scope", "openid organization:" + globex.alias())
                .open(page)
                .tokens(page);

        assertThat(app.refresh(forAcme).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(arthur)).startsWith("LOGIN_ERROR:second_factor_missing");
        assertThat(app.refresh(forGlobex).granted()).isTrue();
        assertThat(arthur.sessions()).hasSize(1);
    }

    @Test
    void a_token_for_no_company_counts_for_all(TestRealm realm) {
        TestUser arthur = realm.user("arthur");
        TestCompany acme = realm.company("acme").external(arthur);
        realm.company("globex").external(arthur);
        OidcApp script = realm.app("script");
        TokenAnswer forAny = script.passwordGrant(arthur);
        assertThat(script.refresh(forAny).granted()).isTrue();

        acme.requireSecondFactor();

        assertThat(script.refresh(forAny).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_refresh_cannot_leave_the_company_out(TestRealm realm) {
        TestUser arthur = realm.user("arthur");
        TestCompany acme = realm.company("acme").external(arthur);
        TestCompany globex = realm.company("globex").external(arthur);
        OidcApp script = realm.app("script");
        TokenAnswer forAcme = script.passwordGrant(arthur, "scope", "openid organization:" + acme.alias());

        acme.requireSecondFactor();

        assertThat(script.token("refresh_token", "refresh_token", forAcme.refreshToken(), "scope", "openid")
                        .granted())
                .isFalse();
        assertThat(script.token(
                                "refresh_token",
                                "refresh_token",
                                forAcme.refreshToken(),
                                "scope",
                                "openid organization:" + globex.alias())
                        .granted())
                .isFalse();
    }

    @Test
    void what_changes_the_account_counts_for_all(TestRealm realm, Page page) {
        TestUser arthur = realm.user("arthur");
        String scope = signedInForTheOther(realm, page, arthur);

        LoginAttempt change = realm.app("books")
                .login("scope", scope, "kc_action", "UPDATE_PROFILE")
                .open(page);
        EnrolmentPage.on(page);

        assertThat(change.isBack()).isFalse();
    }

    @Test
    void nor_does_a_session_for_one_company_set_up_a_second_authenticator(TestRealm realm, Page page) {
        TestUser arthur = realm.user("arthur");
        String scope = signedInForTheOther(realm, page, arthur);
        People.addApp(arthur);

        LoginAttempt change = realm.app("books")
                .login("scope", scope, "kc_action", "CONFIGURE_TOTP")
                .open(page);
        OtpPage.on(page);

        assertThat(change.isBack()).isFalse();
        assertThat(arthur.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void a_token_for_one_company_opens_neither_the_account_nor_the_settings_of_the_other(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.strictCompany("acme").owner(olga);
        TestCompany globex = realm.company("globex").owner(olga);
        OidcApp portal = Clients.scoped(realm, realm.app("portal"), "company-access");
        TokenAnswer forGlobex = portal.passwordGrant(olga, "scope", "openid organization:" + globex.alias());

        assertThat(account(realm, forGlobex).statusCode()).isEqualTo(401);
        assertThat(settings(realm, forGlobex, globex).statusCode()).isEqualTo(200);
        assertThat(settings(realm, forGlobex, acme).statusCode()).isEqualTo(401);
        assertThat(settings(realm, forGlobex, acme).body()).contains("insufficient_user_authentication");
    }

    @Test
    void a_lightweight_token_for_one_company_does_not_open_the_account_either(TestRealm realm) {
        TestUser arthur = realm.user("arthur");
        realm.strictCompany("acme").external(arthur);
        TestCompany globex = realm.company("globex").external(arthur);
        OidcApp app = Clients.with(realm, realm.app("light"), "client.use.lightweight.access.token.enabled", "true");

        TokenAnswer forGlobex = app.passwordGrant(arthur, "scope", "openid organization:" + globex.alias());

        assertThat(account(realm, forGlobex).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_somebody_whose_companies_require_nothing_opens_the_account(TestRealm realm) {
        TestUser arthur = realm.user("arthur");
        TestCompany globex = realm.company("globex").external(arthur);
        realm.company("acme").external(arthur);

        TokenAnswer tokens = realm.app("books").passwordGrant(arthur, "scope", "openid organization:" + globex.alias());

        assertThat(account(realm, tokens).statusCode()).isEqualTo(200);
    }

    // He has shown nothing: the company that he names demands nothing, another one of his does.
    private static String signedInForTheOther(TestRealm realm, Page page, TestUser arthur) {
        realm.strictCompany("acme").external(arthur);
        TestCompany globex = realm.company("globex").external(arthur);
        String scope = "openid organization:" + globex.alias();
        People.signIn(realm.app("books"), page, arthur, "scope", scope).awaitAnswer(page);
        return scope;
    }

    private static HttpResponse<String> account(TestRealm realm, TokenAnswer tokens) {
        return Http.send("GET", realm.issuer() + "/account/credentials", tokens.accessToken());
    }

    private static HttpResponse<String> settings(TestRealm realm, TokenAnswer tokens, TestCompany company) {
        return Http.send("GET", realm.issuer() + "/company-access/companies/" + company.id(), tokens.accessToken());
    }
}
