package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin has built stays, until he says that it may be replaced. */
@Acceptance
@PlainPages
final class OwnFlowsTest {
    private static final String OURS = "company access browser";

    private final TestRealm realm;

    OwnFlowsTest(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.createPlain(server, mail);
    }

    /** A flow of the admin's own. */
    @BeforeEach
    void an_admin_has_a_browser_flow_of_his_own() {
        realm.api().post(realm.path("authentication/flows/browser/copy"), Map.of("newName", "our own browser"));
    }

    @Test
    void a_flow_of_his_own_stays_bound_and_he_is_told_what_it_lacks(Page page) {
        bind("our own browser");

        SetupCall call = SetupCall.in(realm, "");

        assertThat(bound()).isEqualTo("our own browser");
        assertThat(call.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .contains("our own browser", "company-requires-otp", "flows=replace", "company-otp-guard"));
        SetupCall again = SetupCall.in(realm, "");
        assertThat(again.changes()).isEmpty();
        assertThat(again.warnings()).isEqualTo(call.warnings());
        assertTheGuardEnrols(page);
    }

    @Test
    void a_flow_of_his_own_is_replaced_when_he_says_so() {
        bind("our own browser");
        SetupCall.in(realm, "");

        SetupCall told = SetupCall.in(realm, "?flows=replace&dryRun=true");
        assertThat(bound()).isEqualTo("our own browser");
        assertThat(SetupCall.in(realm, "?flows=replace")).isEqualTo(told);

        assertThat(told.changes()).singleElement().asString().contains(OURS);
        assertThat(bound()).isEqualTo(OURS);
        assertThat(SetupCall.in(realm, "").changes()).isEmpty();
        assertThat(SetupCall.in(realm, "").warnings()).isEmpty();
    }

    @Test
    void a_built_in_flow_that_he_changed_is_one_of_his_own() {
        JsonNode cookie = step("browser", "auth-cookie");
        realm.api().put(realm.path("authentication/flows/browser/executions"), disabled(cookie));

        SetupCall call = SetupCall.in(realm, "");

        assertThat(bound()).isEqualTo("browser");
        assertThat(call.warnings()).singleElement().asString().contains("company-requires-otp");
    }

    @Test
    void our_flow_with_a_step_missing_is_left_alone_until_he_says_so() {
        SetupCall.in(realm, "");
        realm.api()
                .delete(realm.path("authentication/executions/"
                        + step(OURS, "company-otp-enrolment").path("id").asText()));

        SetupCall call = SetupCall.in(realm, "");
        assertThat(call.changes()).isEmpty();
        assertThat(call.warnings()).singleElement().asString().contains(OURS, "flows=replace");

        assertThat(SetupCall.in(realm, "?flows=replace").changes()).hasSize(1);
        assertThat(step(OURS, "company-otp-enrolment").isMissingNode()).isFalse();
        assertThat(SetupCall.in(realm, "").warnings()).isEmpty();
    }

    @Test
    void a_guard_that_was_switched_off_or_moved_is_put_back() {
        SetupCall.in(realm, "");
        String path = realm.path("authentication/required-actions/company-otp-guard");
        ObjectNode guard = (ObjectNode) realm.api().get(path);
        realm.api().put(path, guard.put("enabled", false).put("priority", 500));

        assertThat(SetupCall.in(realm, "").changes()).hasSize(2);

        JsonNode repaired = realm.api().get(path);
        assertThat(repaired.path("enabled").asBoolean()).isTrue();
        assertThat(repaired.path("priority").asInt()).isLessThan(20);
        assertThat(SetupCall.in(realm, "").changes()).isEmpty();
    }

    @Test
    void a_scope_that_was_deleted_is_made_again_and_not_taken_for_the_client_of_that_name() {
        SetupCall.in(realm, "");
        realm.admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("company-access"))
                .forEach(scope -> realm.api().delete(realm.path("client-scopes/" + scope.getId())));

        assertThat(SetupCall.in(realm, "").changes())
                .containsExactly(
                        "Client scope 'company-access' made",
                        "Client scope 'company-access' given to the Account Console");

        assertThat(SetupCall.in(realm, "").changes()).isEmpty();
    }

    @Test
    void an_app_with_a_flow_of_its_own_is_named() {
        String clientId = realm.app("kiosk").clientId();
        ObjectNode client = (ObjectNode)
                realm.api().get(realm.path("clients?clientId=" + clientId)).get(0);
        client.withObject("/authenticationFlowBindingOverrides").put("browser", flowId("our own browser"));
        realm.api().put(realm.path("clients/" + client.path("id").asText()), client);

        assertThat(SetupCall.in(realm, "").warnings())
                .singleElement()
                .asString()
                .contains(clientId, "our own browser", "company-requires-otp");
    }

    @Test
    void a_realm_without_organizations_is_told_so() {
        realm.change(settings -> settings.put("organizationsEnabled", false));

        assertThat(SetupCall.in(realm, "").warnings())
                .singleElement()
                .asString()
                .contains("Organizations are switched off");
    }

    private void assertTheGuardEnrols(Page page) {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    private void bind(String browserFlow) {
        realm.change(settings -> settings.put("browserFlow", browserFlow));
    }

    private String bound() {
        return realm.api().get(realm.name()).path("browserFlow").asText();
    }

    private JsonNode step(String flow, String authenticator) {
        for (JsonNode step :
                realm.api().get(realm.path("authentication/flows/" + flow.replace(" ", "%20") + "/executions"))) {
            if (step.path("providerId").asText().equals(authenticator)) {
                return step;
            }
        }
        return realm.api().get(realm.name()).path("no such step");
    }

    private String flowId(String alias) {
        for (JsonNode flow : realm.api().get(realm.path("authentication/flows"))) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("No flow " + alias);
    }

    private static JsonNode disabled(JsonNode step) {
        return ((ObjectNode) step).put("requirement", "DISABLED");
    }
}
