package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** What set-up made can be taken back, before the jars go. */
@Acceptance
@PlainPages
final class RemovalTest {
    private final TestRealm realm;

    RemovalTest(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.createPlain(server, mail);
    }

    @Test
    void the_realm_is_again_what_it_was_before() {
        JsonNode before = Everything.in(realm);
        SetupCall.in(realm, "");

        SetupCall told = SetupCall.undo(realm, "?dryRun=true");
        assertThat(told.warnings()).isEmpty();
        assertThat(Everything.in(realm)).isNotEqualTo(before);
        assertThat(realm.events().byAdmins()).filteredOn(RemovalTest::isSetup).hasSize(1);

        assertThat(SetupCall.undo(realm, "")).isEqualTo(told);
        assertThat(Everything.in(realm)).isEqualTo(before);
        assertThat(SetupCall.undo(realm, "").changes()).isEmpty();
        assertThat(realm.events().byAdmins())
                .filteredOn(RemovalTest::isSetup)
                .hasSize(2)
                .anySatisfy(event ->
                        assertThat(event.getRepresentation()).contains("Flow 'company access browser' removed"));
    }

    @Test
    void it_can_be_set_up_again() {
        SetupCall first = SetupCall.in(realm, "");
        SetupCall.undo(realm, "");

        assertThat(SetupCall.in(realm, "")).isEqualTo(first);
    }

    @Test
    void flows_are_taken_from_apps_and_identity_providers_as_well() {
        realm.api().post(realm.path("identity-provider/instances"), partner());
        SetupCall.in(realm, "");
        OidcApp kiosk = realm.scoped(realm.app("kiosk"), "document-links");
        String path = realm.path("clients/" + realm.idOf(kiosk));
        ObjectNode client = (ObjectNode) realm.api().get(path);
        client.withObject("/authenticationFlowBindingOverrides")
                .put("browser", flow("company access browser").path("id").asText());
        realm.api().put(path, client);

        assertThat(SetupCall.undo(realm, "").changes())
                .anyMatch(change -> change.contains(kiosk.clientId()) && change.contains("realm's flow"))
                .anyMatch(change -> change.contains("identity provider 'partner'"))
                .anyMatch(change -> change.contains("scope 'document-links'") && change.contains(kiosk.clientId()));

        assertThat(realm.api().get(path).path("authenticationFlowBindingOverrides"))
                .isEmpty();
        assertThat(realm.api()
                        .get(realm.path("identity-provider/instances/partner"))
                        .path("postBrokerLoginFlowAlias")
                        .asText())
                .isEmpty();
    }

    @Test
    void a_flow_of_the_realms_own_with_our_steps_is_left_and_named() {
        SetupCall.in(realm, "");
        realm.api()
                .post(
                        realm.path("authentication/flows/company%20access%20browser/copy"),
                        Map.of("newName", "our own browser"));

        assertThat(SetupCall.undo(realm, "").warnings())
                .singleElement()
                .asString()
                .contains("'our own browser'", "company-requires-otp", "support-access-gate");

        assertThat(flow("our own browser").isMissingNode()).isFalse();
    }

    @Test
    void only_our_part_of_the_password_policy_goes() {
        SetupCall.in(realm, "");
        realm.change(settings -> settings.put("passwordPolicy", "length(8) and password-strength(2) and digits(1)"));

        assertThat(SetupCall.undo(realm, "").changes()).anyMatch(change -> change.contains("password-strength"));

        assertThat(realm.api().get(realm.name()).path("passwordPolicy").asText())
                .contains("length(8)", "digits(1)")
                .doesNotContain("password-strength");
    }

    @Test
    void themes_that_an_admin_chose_stay() {
        SetupCall.in(realm, "");
        realm.change(settings -> settings.put("accountTheme", "vendor"));

        SetupCall.undo(realm, "");

        assertThat(realm.api().get(realm.name()).path("accountTheme").asText()).isEqualTo("vendor");
        assertThat(realm.api().get(realm.name()).path("adminTheme").asText()).isEmpty();
    }

    @Test
    void keycloak_goes_on_asking_for_the_factors_that_people_have(Page page) {
        SetupCall.in(realm, "");
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));

        SetupCall.undo(realm, "");

        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void as_long_as_the_jars_are_there_a_requirement_opens_no_door(Page page) {
        SetupCall.in(realm, "");
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);

        assertThat(SetupCall.undo(realm, "").warnings())
                .singleElement()
                .asString()
                .contains("require a second factor: 1");

        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(emma);
        assertThat(login.tokens(page).granted()).isFalse();
    }

    private JsonNode flow(String alias) {
        for (JsonNode flow : realm.api().get(realm.path("authentication/flows"))) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow;
            }
        }
        return realm.api().get(realm.name()).path("no such flow");
    }

    private static Map<String, Object> partner() {
        return Map.of(
                "alias",
                "partner",
                "providerId",
                "oidc",
                "config",
                Map.of(
                        "clientId", "vendor",
                        "clientSecret", "secret",
                        "authorizationUrl", "https://partner.example/auth",
                        "tokenUrl", "https://partner.example/token"));
    }

    private static boolean isSetup(AdminEventRepresentation event) {
        return event.getResourcePath().contains("company-access/setup");
    }
}
