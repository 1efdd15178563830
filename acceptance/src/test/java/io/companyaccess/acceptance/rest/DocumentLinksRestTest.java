package io.companyaccess.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An app makes document links; it and the owner see and revoke them; nobody sees a code or an address again. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentLinksRestTest {
    private final TestRealm realm;
    private final TestUser olga;
    private final TestUser gus;
    private final String backend;
    private final String ownersToken;
    private final String otherOwnersToken;

    DocumentLinksRestTest(TestRealm realm) {
        this.realm = realm;
        olga = realm.user("olga");
        gus = realm.user("gus");
        backend =
                RestApp.backend(realm, "manage-document-links").tokensLive(1800).token();
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        ownersToken = portal.token(olga);
        otherOwnersToken = portal.token(gus);
    }

    @Test
    void one_link_is_answered_by_one_code() {
        Links links = app(acme());
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        RestAnswer answer = links.make(Links.to("invoice/2026-115", "an@customer.example", "Bo@customer.example")
                .put("expiresAt", "2099-12-31T23:00:00.123456Z")
                .put("purpose", "pay")
                .put("recipientCheck", "mailbox-code"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().properties()).hasSize(3);
        assertThat(answer.at("/code")).matches("[A-Za-z0-9_-]{27}");
        assertThat(answer.at("/expiresAt")).isEqualTo("2099-12-31T23:00:00.123Z");
        JsonNode link = links.read(answer.at("/id")).ok().json();
        assertThat(Instant.parse(link.path("createdAt").asText())).isBetween(before, Instant.now());
        assertThat(((ObjectNode) link).without("createdAt").toString())
                .isEqualTo(("{'id':'" + answer.at("/id") + "','document':'invoice/2026-115','purpose':'pay',"
                                + "'recipientCheck':'mailbox-code','state':'active',"
                                + "'expiresAt':'2099-12-31T23:00:00.123Z','revokedAt':null,'openings':0,"
                                + "'lastOpenedAt':null,'refusals':0,'lastRefusedAt':null,'recipients':[{'index':0,'revoked':false},"
                                + "{'index':1,'revoked':false}]}")
                        .replace('\'', '"'));
    }

    @Test
    void an_array_is_answered_by_an_array_in_its_order() {
        Links links = app(acme());
        ArrayNode wanted = Links.many(0, "").add(Links.to("a", "an@customer.example"));
        wanted.add(Links.to("b", "an@customer.example").put("expiresAt", "2099-01-01T00:00:00Z"));

        JsonNode made = links.make(wanted).ok().json();

        assertThat(made).hasSize(2);
        assertThat(made.at("/0/expiresAt").isNull()).isTrue();
        assertThat(made.at("/1/expiresAt").asText()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(made.at("/0/code")).isNotEqualTo(made.at("/1/code"));
        assertThat(links.read(made.at("/0/id").asText()).at("/document")).isEqualTo("a");
        assertThat(links.read(made.at("/1/id").asText()).at("/document")).isEqualTo("b");
        assertThat(links.make(Links.many(1, "c")).ok().json().isArray()).isTrue();
    }

    @Test
    void a_thousand_links_with_long_names_come_in_one_call() {
        Links links = app(acme());
        String document = "é".repeat(255);

        JsonNode made = links.make(Links.many(1000, document)).ok().json();

        assertThat(made.findValuesAsText("id")).hasSize(1000).doesNotHaveDuplicates();
        assertThat(made.findValuesAsText("code")).hasSize(1000).doesNotHaveDuplicates();
        assertThat(pages(links, "?max=500")).hasSameElementsAs(made.findValuesAsText("id"));
        // Keycloak's column on MariaDB holds no more.
        assertThat(links.events(realm))
                .hasSizeGreaterThan(1)
                .allSatisfy(event ->
                        assertThat(event.getRepresentation().getBytes(UTF_8)).hasSizeLessThan(65_536));
        String told = links.events(realm).stream()
                .map(AdminEventRepresentation::getRepresentation)
                .collect(joining());
        assertThat(made.findValuesAsText("id"))
                .allSatisfy(id -> assertThat(told).containsOnlyOnce(id));
    }

    @Test
    void links_of_the_same_millisecond_come_once_each_on_several_pages() {
        Links links = app(acme());
        List<String> all = new ArrayList<>();
        all.addAll(links.make(Links.many(7, "a")).ok().json().findValuesAsText("id"));
        all.addAll(links.make(Links.many(3, "b")).ok().json().findValuesAsText("id"));
        all.add(links.made("a", "an@customer.example"));

        List<String> seen = pages(links, "?max=3");

        assertThat(seen).hasSameSizeAs(all).hasSameElementsAs(all);
        assertThat(seen.get(0)).isEqualTo(all.get(10));
        assertThat(pages(links, "?max=11")).isEqualTo(seen);
        assertThat(links.list("").ok().json().path("links").findValuesAsText("id"))
                .isEqualTo(seen);
        assertThat(pages(links, "?document=a&max=2")).hasSize(8).isSubsetOf(seen);
        assertThat(pages(links, "?document=b&max=3")).hasSize(3);
        assertThat(links.list("?document=c").ok().body()).isEqualTo("{\"links\":[],\"next\":null}");
        assertThat(app(acme()).list("").ok().body()).isEqualTo("{\"links\":[],\"next\":null}");
    }

    @Test
    void a_link_expires_by_itself() {
        Links links = app(acme());
        Instant end = Instant.now().plusSeconds(3);
        String id = links.make(Links.to("a", "an@customer.example").put("expiresAt", end.toString()))
                .ok()
                .at("/id");
        assertThat(links.read(id).at("/state")).isEqualTo("active");

        while (!Instant.now().isAfter(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }

        assertThat(links.read(id).at("/state")).isEqualTo("expired");
    }

    @Test
    void the_owner_sees_and_revokes_the_links_of_his_company_only() {
        TestCompany acme = acme();
        TestCompany globex = realm.company("globex").owner(gus);
        String id = app(acme).made("a", "an@customer.example");
        String theirs = app(globex).made("b", "bo@customer.example");

        assertThat(owner(acme).list("").ok().json().findValuesAsText("id")).containsExactly(id);
        owner(acme).read(theirs).refused(404, "not_found");
        owner(acme).revoke(theirs).refused(404, "not_found");
        owner(acme).revoke(theirs, 0).refused(404, "not_found");
        owner(globex).list("").refused(404, "not_found");
        owner(globex).revoke(theirs).refused(404, "not_found");
        assertThat(app(globex).read(theirs).at("/state")).isEqualTo("active");
        assertThat(app(globex).read(theirs).json().at("/recipients/0/revoked").asBoolean())
                .isFalse();

        assertThat(owner(acme).revoke(id).ok().status()).isEqualTo(204);
        assertThat(new Links(RestDoor.ofOwners(realm), otherOwnersToken, globex)
                        .revoke(theirs)
                        .ok()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_revoked_link_stays_revoked_since_the_first_time() {
        Links links = app(acme());
        String id = links.made("offer/7", "an@customer.example");

        RestAnswer first = links.revoke(id).ok();
        String since = links.read(id).at("/revokedAt");
        RestAnswer second = links.revoke(id).ok();

        assertThat(List.of(first.status(), second.status())).containsOnly(204);
        assertThat(links.read(id).at("/state")).isEqualTo("revoked");
        assertThat(links.read(id).at("/revokedAt")).isEqualTo(since);
        assertThat(links.events(realm))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactly("DELETE", "CREATE");
        assertThat(links.events(realm).get(0).getRepresentation()).contains(id, "offer/7");
        assertThat(links.events(realm).get(0).getResourcePath()).endsWith("/document-links/" + id);
    }

    @Test
    void one_recipient_is_revoked_and_the_others_keep_the_link() {
        Links links = app(acme());
        String id = links.made("a", "an@customer.example", "bo@customer.example", "cy@customer.example");

        links.revoke(id, 1).ok();
        RestAnswer again = links.revoke(id, 1);

        assertThat(again.status()).isEqualTo(204);
        assertThat(links.read(id).at("/state")).isEqualTo("active");
        assertThat(links.read(id).json().path("recipients").findValuesAsText("revoked"))
                .containsExactly("false", "true", "false");
        assertThat(links.events(realm))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactly("ACTION", "CREATE");
        assertThat(links.events(realm).get(0).getResourcePath()).endsWith(id + "/recipients/1");
        for (Object nobody : List.of(3, -1, "01", "1x", 10000, "99999999999", "%00")) {
            links.revoke(id, nobody).refused(404, "not_found");
        }
    }

    @Test
    void an_identity_admin_can_do_the_same() {
        TestCompany acme = acme();
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations");
        Links links = new Links(RestDoor.ofAdmins(realm), RestApp.of(realm).token(ida), acme);

        RestAnswer made = links.make(Links.to("a", "an@customer.example"), "Idempotency-Key", "k");
        links.revoke(made.at("/id")).ok();

        assertThat(made.status()).isEqualTo(201);
        assertThat(links.list("").ok().json().at("/links/0/state").asText()).isEqualTo("revoked");
        assertThat(links.events(realm))
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.getAuthDetails().getUserId()).isEqualTo(ida.id()));
    }

    @Test
    void a_company_that_is_not_there_has_no_links() {
        TestCompany acme = acme();
        String id = app(acme).made("a", "an@customer.example");
        acme.disable();
        Links unknown = app(acme);

        for (RestAnswer answer : List.of(
                unknown.make(Links.to("a", "an@customer.example")),
                unknown.list(""),
                unknown.read(id),
                unknown.revoke(id),
                unknown.revoke(id, 0))) {
            answer.refused(404, "not_found");
        }
    }

    @Test
    void neither_a_code_nor_an_address_is_told_again() {
        TestCompany acme = acme();
        Links links = app(acme);
        RestAnswer made = links.make(Links.to("a", "secret@customer.example"), "Idempotency-Key", "key-" + acme.id());
        String id = made.at("/id");
        RestAnswer used = links.make(Links.to("a", "secret@customer.example"), "Idempotency-Key", "key-" + acme.id());
        List<String> told = new ArrayList<>(List.of(
                used.body(),
                links.list("").body(),
                links.read(id).body(),
                owner(acme).list("?document=a").body(),
                owner(acme).read(id).body()));
        links.revoke(id, 0).ok();
        links.revoke(id).ok();
        links.events(realm).forEach(event -> told.add(event.getResourcePath() + event.getRepresentation()));

        assertThat(told)
                .hasSize(8)
                .allSatisfy(
                        text -> assertThat(text).contains(id).doesNotContain(made.at("/code"), "secret", "customer"));
    }

    private TestCompany acme() {
        return realm.company("acme").owner(olga);
    }

    private Links app(TestCompany company) {
        return new Links(RestDoor.ofOwners(realm), backend, company);
    }

    private Links owner(TestCompany company) {
        return new Links(RestDoor.ofOwners(realm), ownersToken, company);
    }

    private static List<String> pages(Links links, String query) {
        List<String> ids = new ArrayList<>();
        JsonNode page = links.list(query).ok().json();
        ids.addAll(page.path("links").findValuesAsText("id"));
        while (!page.path("next").isNull()) {
            page = links.list(query + "&after=" + page.path("next").asText())
                    .ok()
                    .json();
            assertThat(page.path("links")).isNotEmpty();
            ids.addAll(page.path("links").findValuesAsText("id"));
        }
        return ids;
    }
}
