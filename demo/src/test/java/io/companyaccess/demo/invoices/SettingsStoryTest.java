package io.companyaccess.demo.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SettingsStoryTest {

    private static final String COMPANY = "/settings/company?company=acme";

    private FakeIdentityServer server;
    private InvoicesApp app;
    private Visitor olga;

    @BeforeEach
    void sign_in() throws IOException {
        server = new FakeIdentityServer();
        app = InvoicesApp.start(InvoicesConfig.demo(server.issuer(), 0));
        olga = new Visitor(app.url());
        olga.open("/sign-in");
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Test
    void the_owner_of_one_company_sees_it_at_once() {
        var page = olga.open("/settings");

        assertThat(page.uri().toString()).endsWith(COMPANY);
        assertThat(page.body())
                .contains(
                        "Acme &amp; Co",
                        "role=\"switch\" aria-checked=\"false\"",
                        "3 of 3 people have no second factor yet.")
                .contains("<option value=\"address\" selected>", "Emma &lt;Example&gt;");
    }

    @Test
    void an_owner_without_second_factor_sets_one_up_and_comes_back_to_the_same_form() {
        assertThat(olga.open("/settings/second-factor?company=acme&to=required").body())
                .contains("What will happen", "External people", "Switch on");

        var refused = switchOn("2030-01-31");

        assertThat(refused.body()).contains("You need a second factor first", "Set up your second factor");
        assertThat(form(refused)).isEqualTo("company=acme&to=required&from=2030-01-31");
        assertThat(server.companies.policy).containsEntry("secondFactor", "optional");

        var back = olga.post("/settings/prove", "back", "/settings/second-factor?" + form(refused));

        assertThat(server.asked).containsEntry("kc_action", "company-otp-guard");
        assertThat(form(back)).isEqualTo("company=acme&to=required&from=2030-01-31");
        assertThat(back.body())
                .contains("Thank you", "value=\"2030-01-31\"")
                .doesNotContain("You need a second factor");

        var done = switchOn("2030-01-31");

        assertThat(done.uri().toString()).endsWith(COMPANY);
        assertThat(done.body())
                .contains("Switched on", "aria-checked=\"true\"", "Needed from 31 January 2030.", "2 of 3 people");
    }

    @Test
    void at_once_is_a_date_that_is_taken_back() {
        server.companies.proven = true;
        switchOn("");
        assertThat(lastChange()).containsEntry("secondFactor", "required").containsEntry("secondFactorFrom", null);
    }

    @Test
    void lowering_a_protection_needs_proof_too() {
        server.companies.policy.put("secondFactor", "required");

        var refused = olga.post("/settings/second-factor", "company", "acme", "to", "optional");

        assertThat(refused.body()).contains("Please prove that it is you", "Prove it is you");
        olga.post("/settings/prove", "back", "/settings/second-factor?" + form(refused));
        assertThat(olga.post("/settings/second-factor", "company", "acme", "to", "optional")
                        .body())
                .contains("Switched off", "aria-checked=\"false\"");
    }

    @Test
    void who_stops_before_the_proof_is_told_that_nothing_happened() {
        server.actionStatus = Optional.of("cancelled");
        var refused = switchOn("");

        assertThat(olga.post("/settings/prove", "back", "/settings/second-factor?" + form(refused))
                        .body())
                .contains("You stopped before", "Switch on");
    }

    @Test
    void a_refused_recipient_check_is_still_chosen_on_the_way_back() {
        var refused = olga.post("/settings/recipient-check", "company", "acme", "check", "off");

        assertThat(refused.body()).contains("Prove it is you", "<option value=\"off\" selected>");
        assertThat(lastChange()).isEqualTo(new JSONObject(Map.of("linkRecipientCheck", "off")));
    }

    @Test
    void only_what_was_changed_about_a_person_is_sent() {
        olga.open(COMPANY);
        var saved = person("kind", "external", "kind_before", "internal", "owner", "yes", "owner_before", "yes");

        assertThat(lastChange()).isEqualTo(new JSONObject(Map.of("kind", "external")));
        assertThat(saved.body()).contains("Saved.");
    }

    @Test
    void the_last_owner_stays_and_is_told_why() {
        olga.open(COMPANY);
        assertThat(person("kind", "internal", "kind_before", "internal", "owner_before", "yes")
                        .body())
                .contains("A company keeps at least one owner");
    }

    @Test
    void a_server_that_lists_no_people_still_shows_the_switches() {
        server.companies.listsPeople = false;
        var page = olga.open(COMPANY);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"switch\"").doesNotContain(">People<");
    }

    @Test
    void a_server_without_the_extension_is_told_apart_from_a_company_that_is_not_mine() {
        assertThat(olga.open("/settings/company?company=globex").body()).contains("no such company among yours");
        server.companies.installed = false;
        var page = olga.open("/settings");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("offers no company settings");
    }

    @Test
    void nothing_is_changed_by_a_form_that_is_not_ours() {
        // Signed in, but with no page seen from which the token could be known.
        var forged = new Visitor(app.url());
        forged.only(forged.only(
                        forged.only("/sign-in").headers().firstValue("Location").orElseThrow())
                .headers()
                .firstValue("Location")
                .orElseThrow());

        assertThat(forged.post("/settings/second-factor", "company", "acme", "to", "optional")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.companies.changes).isEmpty();
    }

    private HttpResponse<String> switchOn(String from) {
        return olga.post("/settings/second-factor", "company", "acme", "to", "required", "from", from);
    }

    private HttpResponse<String> person(String... fields) {
        var all = new ArrayList<>(List.of("company", "acme", "id", "olga-id"));
        all.addAll(List.of(fields));
        return olga.post("/settings/person", all.toArray(String[]::new));
    }

    private JSONObject lastChange() {
        var changes = server.companies.changes;
        return changes.get(changes.size() - 1);
    }

    private static String form(HttpResponse<String> page) {
        return page.uri().getRawQuery();
    }
}
