package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An owner opens and closes his company to support; agents ask; everything stands in a log that he can read. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SupportAccessRestTest {
    private final TestRealm realm;
    private final RestDoor door;
    private final TestUser olga;
    private final TestUser oscar;
    private final TestUser sam;
    private final String olgasToken;
    private final String oscarsWithoutFactor;
    private final String samsToken;

    SupportAccessRestTest(TestRealm realm) {
        this.realm = realm;
        door = RestDoor.ofOwners(realm);
        Totp totp = Totp.fresh();
        olga = realm.user("olga", Credentials.otp(totp));
        oscar = realm.user("oscar");
        sam = RestApp.agent(realm, "sam");
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        olgasToken = portal.token(olga, totp);
        oscarsWithoutFactor = portal.token(oscar);
        samsToken = portal.token(sam);
    }

    @Test
    void every_company_is_closed_until_its_owner_opens_it() {
        Support acme = owner(acme());

        assertThat(acme.read().ok().body()).isEqualTo("{\"open\":false,\"grant\":null,\"requests\":[]}");
        assertThat(company(acme).at("/supportAccess").toString()).isEqualTo("{\"open\":false,\"endsAt\":null}");
        assertThat(acme.log("").ok().body()).isEqualTo("{\"entries\":[],\"next\":null}");

        Instant before = Instant.now();
        JsonNode opened = acme.change("{\"open\":true,\"reason\":\"  The import\\n fails \"}")
                .ok()
                .json();

        assertThat(opened.path("open").asBoolean()).isTrue();
        assertThat(opened.at("/grant/reason").asText()).isEqualTo("The import fails");
        assertThat(opened.at("/grant/openedBy/id").asText()).isEqualTo(olga.id());
        assertThat(opened.at("/grant/openedBy/name").asText()).isEqualTo("Olga Tester");
        assertThat(Duration.between(before, instant(opened, "/grant/endsAt")))
                .isBetween(
                        Duration.ofHours(24).minusSeconds(1),
                        Duration.ofHours(24).plusSeconds(60));
        assertThat(acme.read().ok().json()).isEqualTo(opened);
        assertThat(company(acme).at("/supportAccess/endsAt")).isEqualTo(opened.at("/grant/endsAt"));
        assertThat(openCompanies()).contains(acme.company().alias());

        assertThat(acme.close().ok().body()).isEqualTo("{\"open\":false,\"grant\":null,\"requests\":[]}");
        assertThat(acme.close().ok().body()).isEqualTo("{\"open\":false,\"grant\":null,\"requests\":[]}");
        assertThat(openCompanies()).doesNotContain(acme.company().alias());
        assertThat(acme.logged()).containsExactly("opened", "closed");
        assertThat(acme.events(realm)).hasSize(2).allSatisfy(event -> {
            assertThat(event.getOperationType()).isEqualTo("UPDATE");
            assertThat(event.getAuthDetails().getUserId()).isEqualTo(olga.id());
            assertThat(event.getResourcePath()).endsWith("/company-access/support-access");
            assertThat(event.getRepresentation())
                    .contains(opened.at("/grant/id").asText(), "The import fails");
        });
    }

    @Test
    void open_again_is_the_same_grant_with_a_new_end() {
        Support acme = owner(acme());
        JsonNode first = acme.open("\"PT8H\"").ok().json().path("grant");

        JsonNode second = acme.change("{\"open\":true,\"duration\":\"until-closed\"}")
                .ok()
                .json()
                .path("grant");
        JsonNode third = acme.change("{\"open\":true,\"duration\":\"PT1H\",\"reason\":\"Again\"}")
                .ok()
                .json()
                .path("grant");

        assertThat(List.of(second, third)).allSatisfy(grant -> {
            assertThat(grant.path("id")).isEqualTo(first.path("id"));
            assertThat(grant.path("openedAt")).isEqualTo(first.path("openedAt"));
        });
        assertThat(second.path("endsAt").isNull()).isTrue();
        assertThat(second.path("reason").asText()).isEqualTo("The import fails");
        assertThat(instant(third, "/endsAt")).isBefore(instant(first, "/endsAt"));
        assertThat(third.path("reason").asText()).isEqualTo("Again");
        acme.close().ok();
        acme.change("{\"open\":true}").refused(400, "reason_missing");
        JsonNode next = acme.open("null").ok().json().path("grant");
        assertThat(next.path("id")).isNotEqualTo(first.path("id"));
        assertThat(acme.logged()).containsExactly("opened", "opened", "opened", "closed", "opened");
    }

    @Test
    void opening_needs_a_second_factor_in_the_session_and_closing_none() {
        TestCompany company = acme().owner(oscar);
        Support proven = owner(company);
        Support unproven = new Support(door, oscarsWithoutFactor, company);
        String request = agent(company).ask("The import fails").ok().at("/id");

        RestAnswer opening = unproven.open("null").refused(401, "insufficient_user_authentication");
        assertThat(opening.header("WWW-Authenticate")).contains("insufficient_user_authentication");
        unproven.approve(request).refused(401, "insufficient_user_authentication");
        assertThat(unproven.read().ok().json().path("open").asBoolean()).isFalse();
        proven.approve(request).ok();
        assertThat(unproven.close().ok().json().path("open").asBoolean()).isFalse();
        String another = agent(company).ask("The import fails again").ok().at("/id");
        unproven.deny(another).ok();

        assertThat(proven.logged()).containsExactly("requested", "opened", "closed", "requested", "denied");
        company.requireSecondFactor();
        unproven.read().refused(401, "insufficient_user_authentication");
        unproven.log("").refused(401, "insufficient_user_authentication");
        proven.open("null").ok();
        unproven.close().ok();
    }

    @Test
    void an_agent_asks_and_the_owner_approves() {
        Support acme = owner(acme());
        Support asking = agent(acme.company());

        RestAnswer asked = door.post(
                samsToken,
                "/support-access/requests",
                "{\"company\":\"" + acme.company().alias()
                        + "\",\"reason\":\"The import fails\",\"ticket\":\" T-4711 \",\"duration\":\"PT8H\"}");
        asking.ask("And another thing").refused(409, "request_pending");

        assertThat(asked.status()).isEqualTo(201);
        JsonNode request = asked.json();
        assertThat(acme.read().ok().json().path("requests")).containsExactly(request);
        assertThat(request.path("agent").toString()).isEqualTo("{\"id\":\"" + sam.id() + "\",\"name\":\"Sam Tester\"}");
        assertThat(request.path("ticket").asText()).isEqualTo("T-4711");
        assertThat(request.path("duration").asText()).isEqualTo("PT8H");
        assertThat(Duration.between(instant(request, "/createdAt"), instant(request, "/expiresAt")))
                .isEqualTo(Duration.ofHours(12));

        String id = request.path("id").asText();
        JsonNode now = acme.approve(id).ok().json();

        assertThat(now.path("requests")).isEmpty();
        assertThat(now.at("/grant/reason").asText()).isEqualTo("The import fails");
        assertThat(now.at("/grant/openedBy/id").asText()).isEqualTo(olga.id());
        assertThat(Duration.between(instant(now, "/grant/openedAt"), instant(now, "/grant/endsAt")))
                .isEqualTo(Duration.ofHours(8));
        acme.approve(id).refused(409, "request_decided");
        acme.deny(id).refused(409, "request_decided");
        assertThat(acme.logged()).containsExactly("requested", "opened");
        JsonNode line = acme.lines("opened").get(0);
        assertThat(line.at("/by/id").asText()).isEqualTo(olga.id());
        assertThat(line.at("/detail/request").asText()).isEqualTo(id);
        assertThat(line.at("/detail/agent/name").asText()).isEqualTo("Sam Tester");
        assertThat(acme.lines("requested").get(0).at("/by/id").asText()).isEqualTo(sam.id());
        assertThat(acme.events(realm))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactly("UPDATE", "CREATE");
        assertThat(acme.events(realm))
                .allSatisfy(event -> assertThat(event.getResourcePath()).endsWith("/support-access/requests/" + id));
    }

    @Test
    void the_owner_says_for_how_long() {
        Support acme = owner(acme());
        String id = agent(acme.company()).ask("The import fails").ok().at("/id");
        JsonNode grant = acme.decide(id, "{\"decision\":\"approve\",\"duration\":\"PT1H\"}")
                .ok()
                .json()
                .path("grant");
        assertThat(Duration.between(instant(grant, "/openedAt"), instant(grant, "/endsAt")))
                .isEqualTo(Duration.ofHours(1));

        String next = agent(acme.company()).ask("Until tomorrow please").ok().at("/id");
        JsonNode longer = acme.decide(next, "{\"decision\":\"approve\",\"duration\":\"until-closed\"}")
                .ok()
                .json()
                .path("grant");
        assertThat(longer.path("id")).isEqualTo(grant.path("id"));
        assertThat(longer.path("endsAt").isNull()).isTrue();
    }

    @Test
    void a_denied_request_opens_nothing_and_the_agent_may_ask_again() {
        Support acme = owner(acme());
        String id = agent(acme.company()).ask("The import fails").ok().at("/id");

        assertThat(acme.deny(id).ok().body()).isEqualTo("{\"open\":false,\"grant\":null,\"requests\":[]}");
        acme.approve(id).refused(409, "request_decided");

        agent(acme.company()).ask("Please look again").ok();
        assertThat(acme.logged()).containsExactly("requested", "denied", "requested");
    }

    @Test
    void a_request_belongs_to_its_company() {
        Support acme = owner(acme());
        Support globex = owner(acme());
        String id = agent(acme.company()).ask("The import fails").ok().at("/id");

        globex.approve(id).refused(404, "not_found");
        globex.deny(id).refused(404, "not_found");
        agent(globex.company()).ask("The export fails").ok();
        for (String nobody : List.of("x", "%00", "0", "..", id.toUpperCase(), id + "0")) {
            assertThat(acme.approve(nobody).status()).as(nobody).isBetween(400, 405);
        }
        assertThat(acme.read().json().path("requests")).hasSize(1);
        assertThat(globex.read().json().path("open").asBoolean()).isFalse();
    }

    @Test
    void an_identity_admin_sees_and_closes_but_does_not_open() {
        TestCompany company = acme();
        Support owner = owner(company);
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations");
        Support admin = new Support(RestDoor.ofAdmins(realm), RestApp.of(realm).token(ida), company);
        String id = agent(company).ask("The import fails").ok().at("/id");

        admin.open("null").refused(403, "forbidden");
        admin.approve(id).refused(403, "forbidden");
        assertThat(admin.read().ok().json()).isEqualTo(owner.read().ok().json());
        admin.deny(id).ok();
        owner.open("null").ok();
        assertThat(admin.close().ok().json().path("open").asBoolean()).isFalse();

        assertThat(admin.log("").ok().body()).isEqualTo(owner.log("").ok().body());
        assertThat(owner.logged()).containsExactly("requested", "denied", "opened", "closed");
        assertThat(owner.lines("closed").get(0).at("/by/name").asText()).isEqualTo(ida.username());
        assertThat(owner.events(realm))
                .hasSize(4)
                .filteredOn(event -> event.getAuthDetails().getUserId().equals(ida.id()))
                .hasSize(2);
    }

    @Test
    void an_agent_who_belongs_to_a_company_is_just_a_member_of_it() {
        TestCompany company = acme().member(sam);
        Support agent = agent(company);

        agent.read().refused(403, "forbidden");
        agent.open("null").refused(403, "forbidden");
        agent.log("").refused(403, "forbidden");
        String id = agent.ask("The import fails").ok().at("/id");
        agent.approve(id).refused(403, "forbidden");
        company.remove(sam);
        agent.approve(id).refused(404, "not_found");
    }

    @Test
    void a_company_that_is_not_there_is_open_to_nobody() {
        TestCompany company = acme();
        Support owner = owner(company);
        owner.open("null").ok();
        company.disable();

        assertThat(openCompanies()).doesNotContain(company.alias());
        agent(company).ask("The import fails").refused(404, "not_found");
        for (RestAnswer answer : List.of(owner.read(), owner.close(), owner.open("null"), owner.log(""))) {
            answer.refused(404, "not_found");
        }
        company.delete();
        assertThat(openCompanies()).doesNotContain(company.alias());
    }

    @Test
    void open_companies_come_in_the_order_of_their_aliases_on_several_pages() {
        List<String> aliases = new ArrayList<>();
        for (String name : List.of("zeta", "alpha", "mid", "beta")) {
            TestCompany company = realm.company(name).owner(olga);
            owner(company).open("\"until-closed\"").ok();
            aliases.add(company.alias());
        }
        aliases.sort(null);

        List<String> seen = new ArrayList<>();
        JsonNode page =
                door.get(samsToken, "/support-access/companies?max=1").ok().json();
        seen.addAll(page.path("companies").findValuesAsText("alias"));
        while (!page.path("next").isNull()) {
            page = door.get(
                            samsToken,
                            "/support-access/companies?max=1&after="
                                    + page.path("next").asText())
                    .ok()
                    .json();
            seen.addAll(page.path("companies").findValuesAsText("alias"));
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(aliases);
        assertThat(openCompanies()).isEqualTo(seen);
    }

    private TestCompany acme() {
        return realm.company("acme").owner(olga);
    }

    private Support owner(TestCompany company) {
        return new Support(door, olgasToken, company);
    }

    private Support agent(TestCompany company) {
        return new Support(door, samsToken, company);
    }

    private JsonNode company(Support support) {
        return door.get(support.token(), "/companies/" + support.company().id())
                .ok()
                .json();
    }

    private List<String> openCompanies() {
        return door.get(samsToken, "/support-access/companies?max=500")
                .ok()
                .json()
                .path("companies")
                .findValuesAsText("alias");
    }

    private static Instant instant(JsonNode node, String pointer) {
        return Instant.parse(node.at(pointer).asText());
    }
}
