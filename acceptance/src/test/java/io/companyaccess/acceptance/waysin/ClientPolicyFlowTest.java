package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A realm whose own flow asks for nothing but a password; a client policy chooses ours. A restart in the middle falls
 * back to the realm's flow (CVE-2026-94218).
 */
@Acceptance
@PlainPages
final class ClientPolicyFlowTest {
    private static final String PLAIN = "password only";

    @BeforeAll
    static void a_client_policy_chooses_our_flow(TestRealm realm) {
        realm.api()
                .post(
                        realm.path("authentication/flows"),
                        Map.of("alias", PLAIN, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        realm.api()
                .post(
                        realm.path("authentication/flows/password%20only/executions/execution"),
                        Map.of("provider", "auth-username-password-form"));
        realm.api()
                .get(realm.path("authentication/flows/password%20only/executions"))
                .forEach(step -> realm.api()
                        .put(
                                realm.path("authentication/flows/password%20only/executions"),
                                ((ObjectNode) step).put("requirement", "REQUIRED")));
        realm.change(settings -> settings.put("browserFlow", PLAIN));
        realm.api()
                .put(
                        realm.path("client-policies/profiles"),
                        Map.of(
                                "profiles",
                                List.of(Map.of(
                                        "name",
                                        "our flow",
                                        "executors",
                                        List.of(Map.of(
                                                "executor",
                                                "auth-flow-enforcer",
                                                "configuration",
                                                Map.of("auth-flow-alias", "company access browser")))))));
        realm.api()
                .put(
                        realm.path("client-policies/policies"),
                        Map.of(
                                "policies",
                                List.of(Map.of(
                                        "name",
                                        "all apps",
                                        "enabled",
                                        true,
                                        "conditions",
                                        List.of(Map.of("condition", "any-client", "configuration", Map.of())),
                                        "profiles",
                                        List.of("our flow")))));
    }

    @Test
    @WayIn(row = 33, factor = WITH)
    void after_a_restart_the_guard_asks(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        OtpPage.on(page);

        restart(realm, page);
        LoginPage.on(page).signIn(emma);
        OtpPage asked = OtpPage.on(page);
        assertThat(page.url()).contains("/login-actions/required-action");
        assertThat(login.isBack()).isFalse();
        asked.enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 33, factor = WITHOUT)
    void after_a_restart_the_guard_enrols(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        EnrolmentPage.on(page);

        restart(realm, page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(page.url()).contains("/login-actions/required-action");
        assertThat(login.isBack()).isFalse();
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 33, factor = WITH)
    void a_running_session_that_is_restarted_is_asked_too(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        People.signIn(realm.invoices(), page, emma).awaitAnswer(page);
        Totp totp = Totp.fresh();
        emma.add(Credentials.otp(totp));
        acme.requireSecondFactor();

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page);
        restart(realm, page);
        page.locator("input#username, input#password, input[name='otp']")
                .first()
                .waitFor();
        if (LoginPage.on(page).isShown()) {
            LoginPage.on(page).signIn(emma);
        }
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
    }

    private static void restart(TestRealm realm, Page page) {
        String query = page.url().substring(page.url().indexOf('?'));
        page.navigate(realm.issuer() + "/login-actions/restart" + query);
    }
}
