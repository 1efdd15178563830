package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.AdminApi;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may set a realm up, and what is not understood. */
@Acceptance
final class SetupPermissionTest {
    private static TestRealm realm;

    @BeforeAll
    static void nobody_has_set_the_realm_up(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.createPlain(server, mail);
    }

    @AfterEach
    void it_still_is_not_set_up() {
        assertThat(SetupCall.in(realm, "?dryRun=true").changes()).isNotEmpty();
    }

    @Test
    void an_admin_who_manages_the_realm_may() {
        AdminApi ida = admin(realm, "manage-realm");

        assertThat(SetupCall.by(ida, realm, "?dryRun=true").statusCode()).isEqualTo(200);
    }

    @Test
    void an_admin_of_less_may_not_and_nobody_without_a_token() {
        AdminApi clerk = admin(realm, "view-realm", "manage-users", "manage-clients");

        for (String query : List.of("", "?dryRun=true")) {
            assertThat(SetupCall.by(clerk, realm, query).statusCode()).isEqualTo(403);
            assertThat(SetupCall.by(clerk.as(""), realm, query).statusCode()).isEqualTo(401);
            assertThat(SetupCall.by(clerk.as("nonsense"), realm, query).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void nor_may_they_take_it_back(KeycloakServer server, MailCatcher mail) {
        TestRealm ready = TestRealm.createPlain(server, mail);
        SetupCall.in(ready, "");
        AdminApi clerk = admin(ready, "view-realm", "manage-users", "manage-clients");
        JsonNode before = Everything.in(ready);

        for (String query : List.of("", "?dryRun=true")) {
            assertThat(SetupCall.undoBy(clerk, ready, query).statusCode()).isEqualTo(403);
            assertThat(SetupCall.undoBy(clerk.as(""), ready, query).statusCode())
                    .isEqualTo(401);
            assertThat(SetupCall.undoBy(clerk.as("nonsense"), ready, query).statusCode())
                    .isEqualTo(401);
        }
        assertThat(Everything.in(ready)).isEqualTo(before);
        assertThat(SetupCall.undo(ready, "").changes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?dryRun=TRUE", "?flows=all", "?dryRun=true&flows=Replace"})
    void what_is_not_understood_changes_nothing(String query) {
        HttpResponse<String> answer = SetupCall.by(realm.api(), realm, query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_request");
    }

    private static AdminApi admin(TestRealm realm, String... roles) {
        TestUser admin = realm.user("ida");
        String management = realm.api()
                .get(realm.path("clients?clientId=realm-management"))
                .get(0)
                .path("id")
                .asText();
        List<JsonNode> granted = Stream.of(roles)
                .map(role -> realm.api().get(realm.path("clients/" + management + "/roles/" + role)))
                .toList();
        realm.api().post(realm.path("users/" + admin.id() + "/role-mappings/clients/" + management), granted);
        return realm.api().as(realm.app("console").passwordGrant(admin).accessToken());
    }
}
