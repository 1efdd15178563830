package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** The log of support access is read page by page, exported for spreadsheets, and changed by nobody. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SupportLogTest {
    private final Support acme;

    SupportLogTest(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        UserRepresentation renamed = olga.admin().toRepresentation();
        renamed.setFirstName("+1");
        renamed.setLastName("Müller, 漢字");
        renamed.setEmailVerified(false);
        olga.admin().update(renamed);
        String token = RestApp.of(realm).tokensLive(1800).token(olga, totp);
        acme = new Support(
                RestDoor.ofOwners(realm), token, realm.company("acme").owner(olga));
        for (int i = 0; i < 4; i++) {
            acme.change("{\"open\":true,\"reason\":\"Reason " + i + ", \\\"quoted\\\"\"}")
                    .ok();
            acme.close().ok();
        }
    }

    @Test
    void pages_hold_each_line_once_the_newest_first() {
        List<JsonNode> all = new ArrayList<>();
        acme.log("").ok().json().path("entries").forEach(all::add);

        List<JsonNode> seen = new ArrayList<>();
        JsonNode page = acme.log("?max=3").ok().json();
        page.path("entries").forEach(seen::add);
        while (!page.path("next").isNull()) {
            page = acme.log("?max=3&after=" + page.path("next").asText()).ok().json();
            assertThat(page.path("entries")).isNotEmpty();
            page.path("entries").forEach(seen::add);
        }

        assertThat(seen).hasSize(8).containsExactlyElementsOf(all);
        assertThat(seen).extracting(line -> line.path("at").asText()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(seen.get(7).at("/detail/reason").asText()).isEqualTo("Reason 0, \"quoted\"");
        assertThat(seen.get(7).at("/detail/endsAt").asText()).isNotBlank();
        assertThat(acme.log("?max=8").ok().json().path("next").isNull()).isTrue();
    }

    @Test
    void the_export_is_a_table_without_formulas() {
        RestAnswer export = acme.log("", "text/csv").ok();

        assertThat(export.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("charset=UTF-8");
        assertThat(export.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(export.header("Link")).isEmpty();
        String[] lines = export.body().split("\r\n");
        assertThat(lines).hasSize(9);
        assertThat(lines[0]).isEqualTo("\"at\",\"what\",\"by_id\",\"by_name\",\"detail\"");
        assertThat(lines[8])
                .contains("\"opened\"", "\"'+1 Müller, 漢字\"", "\"\"reason\"\":\"\"Reason 0, \\\"\"quoted\\\"\"\"\"");

        RestAnswer first = acme.log("?max=5", "text/csv").ok();
        assertThat(first.body().split("\r\n")).hasSize(6);
        String rest = first.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(acme.log(rest, "text/csv").ok().body().split("\r\n")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "text/* | text/csv",
                "application/json, text/csv | application/json",
                "text/csv, application/json;q=0.5 | text/csv",
                "text/csv;q=0.5, application/json | application/json",
                "text/csv, */*;q=0.1 | text/csv"
            })
    void the_form_is_what_the_call_prefers(String accept, String type) {
        assertThat(acme.log("", accept).ok().header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?max=0", "?max=501", "?max=x", "?after=x", "?after=1_%25"})
    void a_parameter_that_cannot_be_meant_is_refused(String query) {
        acme.log(query).refused(400, "invalid_request");
        if (!query.equals("?max=501")) {
            acme.log(query, "text/csv").refused(400, "invalid_request");
        }
        acme.log("?max=10001", "text/csv").refused(400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void no_call_changes_it(String method) {
        String before = acme.log("?max=500").ok().body();
        String path = "/companies/" + acme.company().id() + "/support-access/log";

        RestAnswer answer = acme.door()
                .send(method, acme.token(), path, BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        assertThat(answer.status()).isBetween(404, 405);
        assertThat(acme.log("?max=500").ok().body()).isEqualTo(before);
    }
}
