package io.companyaccess.acceptance.waysin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A realm in which an admin has switched off both the step and the guard: the token gate is all that is left. */
@Acceptance
@PlainPages
final class GateAloneTest {
    private static final String REFUSED = "LOGIN_ERROR:second_factor_missing";

    @BeforeAll
    static void an_admin_switches_the_step_and_the_guard_off(TestRealm realm) {
        realm.api().post(realm.path("authentication/flows/direct%20grant/copy"), Map.of("newName", "password only"));
        realm.api()
                .get(realm.path("authentication/flows/password%20only/executions"))
                .forEach(step -> {
                    if (step.path("displayName").asText().contains("Conditional OTP")) {
                        realm.api()
                                .put(
                                        realm.path("authentication/flows/password%20only/executions"),
                                        ((ObjectNode) step).put("requirement", "DISABLED"));
                    }
                });
        realm.signInBy("browser", "password only");
        var guard = realm.api().get(realm.path("authentication/required-actions/company-otp-guard"));
        realm.api()
                .put(
                        realm.path("authentication/required-actions/company-otp-guard"),
                        ((ObjectNode) guard).put("enabled", false));
    }

    @Test
    void a_password_gives_no_token_and_leaves_no_session(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);

        TokenAnswer refused = realm.app("script").passwordGrant(emma);

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.errorDescription()).contains("second factor");
        assertThat(emma.sessions()).isEmpty();
        assertThat(realm.events().typesOf(emma)).containsExactly(REFUSED);
    }

    @Test
    void nor_does_it_for_somebody_whose_factor_nobody_asked_for(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);
        People.addApp(emma);

        TokenAnswer refused = realm.app("script").passwordGrant(emma);

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(emma.sessions()).isEmpty();
        assertThat(realm.events().typesOf(emma)).containsExactly(REFUSED);
    }

    @Test
    void an_offline_token_is_refused_and_leaves_no_offline_session(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);
        OidcApp script = realm.app("script");

        assertThat(script.passwordGrant(emma, "scope", "openid offline_access").granted())
                .isFalse();

        assertThat(emma.sessions()).isEmpty();
        String client =
                realm.admin().clients().findByClientId(script.clientId()).get(0).getId();
        assertThat(emma.admin().getOfflineSessions(client)).isEmpty();
    }

    @Test
    void a_code_cannot_be_exchanged(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);

        LoginAttempt login = People.signIn(realm.invoices(), page, emma);

        assertThat(login.tokens(page).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).startsWith(REFUSED);
    }

    @Test
    void an_app_of_the_implicit_flow_gets_an_error_page(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        OidcApp old = Clients.change(realm, realm.app("old"), client -> client.put("implicitFlowEnabled", true));

        LoginAttempt login = People.signIn(old, page, emma, "response_type", "id_token token");

        page.locator("#kc-error-message").waitFor();
        assertThat(page.url()).doesNotContain("access_token");
        assertThat(login.isBack()).isFalse();
        assertThat(realm.events().typesOf(emma)).startsWith(REFUSED);
    }

    @Test
    void people_of_other_companies_notice_nothing(TestRealm realm) {
        TestUser gus = realm.user("gus");
        realm.company("globex").member(gus);
        OidcApp script = realm.app("script");

        assertThat(script.refresh(script.passwordGrant(gus)).granted()).isTrue();
    }
}
