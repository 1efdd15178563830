package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A realm that the first set-up made, before there were document links, support access and pages in the consoles. */
@Acceptance
@PlainPages
final class UpgradeTest {
    private final TestRealm realm;

    UpgradeTest(KeycloakServer server, MailCatcher mail) throws IOException {
        try (InputStream export = UpgradeTest.class.getResourceAsStream("/realm-of-first-set-up.json")) {
            realm = TestRealm.imported(server, mail, (ObjectNode) new ObjectMapper().readTree(export));
        }
    }

    @Test
    void gets_exactly_what_has_come_since() {
        SetupCall told = SetupCall.in(realm, "?dryRun=true");

        assertThat(told.changes())
                .containsExactly(
                        "Client scope 'document-links' made",
                        "Client scope 'support-access' made",
                        "Event listener 'company-access' switched on",
                        "Component 'document-link-guests' made",
                        "Theme 'company-access' set for the account console",
                        "Theme 'company-access' set for the admin console",
                        "Flow 'company access browser' brought up to date",
                        "Flow 'company access reset credentials' made",
                        "Flow 'company access post broker' made",
                        "Flow 'company access reset credentials' bound as the realm's reset credentials flow");
        assertThat(told.warnings()).isEmpty();
        assertThat(SetupCall.in(realm, "")).isEqualTo(told);
        SetupCall again = SetupCall.in(realm, "");
        assertThat(again.changes()).isEmpty();
        assertThat(again.warnings()).isEmpty();
    }

    @Test
    void people_enrol_and_are_asked_once(Page page) {
        TestUser nora = realm.user("nora");
        realm.strictCompany("acme").member(nora);

        SetupCall.in(realm, "");

        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(nora);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void a_flow_that_an_admin_changed_meanwhile_is_left_to_him() {
        for (JsonNode step :
                realm.api().get(realm.path("authentication/flows/company%20access%20browser/executions"))) {
            if (step.path("providerId").asText().equals("auth-spnego")) {
                realm.api()
                        .put(
                                realm.path("authentication/flows/company%20access%20browser/executions"),
                                ((ObjectNode) step).put("requirement", "ALTERNATIVE"));
            }
        }

        SetupCall call = SetupCall.in(realm, "");

        assertThat(call.changes()).noneMatch(change -> change.contains("company access browser"));
        assertThat(call.warnings())
                .singleElement()
                .asString()
                .contains("'company access browser' was changed", "flows=replace");
    }
}
