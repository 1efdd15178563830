package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send is refused with a code, changes nothing, and shows nothing of the server's inside. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    private final TestRealm realm;
    private final TestCompany acme;
    private final TestUser emma;
    private final Map<RestDoor, String> tokens;
    private final Snapshot before;

    BadInputTest(TestRealm realm) {
        this.realm = realm;
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        emma = realm.user("emma");
        acme = realm.strictCompany("acme").owner(olga).member(emma);
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        tokens = Map.of(
                RestDoor.ofOwners(realm),
                portal.token(olga, totp),
                RestDoor.ofAdmins(realm),
                portal.token(RestApp.admin(realm, "ida", "manage-users", "manage-organizations")));
        before = Snapshot.of(realm, acme, emma);
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(Snapshot.of(realm, acme, emma)).isEqualTo(before);
    }

    static Stream<Arguments> badPolicies() {
        return Stream.concat(BadBodies.ofAnyCall(), BadBodies.ofPolicy());
    }

    static Stream<Arguments> badMemberships() {
        return Stream.concat(BadBodies.ofAnyCall(), BadBodies.ofMembership());
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void no_policy_is_made_of_it(byte[] body) {
        tokens.forEach((door, token) -> put(door, token, policy(), body).refused(400, "invalid_request"));
    }

    @ParameterizedTest
    @MethodSource("badMemberships")
    void no_member_is_moved_by_it(byte[] body) {
        tokens.forEach((door, token) -> put(door, token, member(), body).refused(400, "invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17 * 1024, 5 * 1024 * 1024})
    void a_huge_body_is_not_read_to_its_end(int length) {
        byte[] body = ("{\"secondFactor\":null" + " ".repeat(length) + "}").getBytes();

        tokens.forEach((door, token) -> put(door, token, policy(), body).refused(413, "request_too_large"));
        tokens.forEach((door, token) -> put(door, token, member(), body).refused(413, "request_too_large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/xml"
            })
    void another_content_type_is_refused(String contentType) {
        tokens.forEach((door, token) -> {
            RestAnswer answer = door.send(
                    "PUT",
                    token,
                    policy(),
                    BodyPublishers.ofString("{\"secondFactor\":\"optional\"}"),
                    "Content-Type",
                    contentType);
            assertThat(answer.status()).as(answer.body()).isEqualTo(415);
            assertThat(answer.saysNothingOfItsInside().error()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json; charset=nonsense", "application/problem+json"})
    void a_doubtful_content_type_is_no_fault_of_the_server(String contentType) {
        tokens.forEach((door, token) -> {
            RestAnswer answer =
                    door.send("PUT", token, policy(), BodyPublishers.ofString("{]"), "Content-Type", contentType);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            answer.saysNothingOfItsInside();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "a/b/c", "json"})
    void a_wish_for_a_form_that_is_none_is_answered_with_json(String accept) {
        tokens.forEach((door, token) -> List.of("/users", "/support-access/log")
                .forEach(list -> assertThat(door.send(
                                        "GET",
                                        token,
                                        "/companies/" + acme.id() + list,
                                        BodyPublishers.noBody(),
                                        "Accept",
                                        accept)
                                .ok()
                                .header("Content-Type"))
                        .startsWith("application/json")));
    }

    @Test
    void a_body_without_content_type_is_judged_like_json() {
        tokens.forEach((door, token) -> {
            RestAnswer answer = door.send("PUT", token, policy(), BodyPublishers.ofString("{]"));
            assertThat(answer.status()).as(answer.body()).isIn(400, 415);
            answer.saysNothingOfItsInside();
        });
    }

    static Stream<Arguments> strangeIds() {
        return Stream.of(
                Arguments.argumentSet("unknown", UNKNOWN),
                Arguments.argumentSet("very long", "x".repeat(2000)),
                Arguments.argumentSet("a NUL", "%00"),
                Arguments.argumentSet("a NUL inside", "a%00b"),
                Arguments.argumentSet("a blank", "%20"),
                Arguments.argumentSet("a wildcard", "%25"),
                Arguments.argumentSet("a star", "*"),
                Arguments.argumentSet("a quote", "'%20or%20'1'='1"),
                Arguments.argumentSet("a path", "..%2F..%2Fmaster"),
                Arguments.argumentSet("of a user storage that does not exist", "f:nowhere:emma"),
                Arguments.argumentSet("half of a user storage", "f:"),
                Arguments.argumentSet("half of a user storage's user", "f:nowhere"),
                Arguments.argumentSet("a smile", "%F0%9F%98%80"),
                Arguments.argumentSet("broken UTF-8", "%C3%28"));
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void an_id_that_nobody_has_is_not_found(String id) {
        tokens.forEach((door, token) -> {
            RestAnswer company = door.get(token, "/companies/" + id);
            RestAnswer policy = door.put(token, "/companies/" + id + "/policy", "{\"secondFactor\":null}");
            RestAnswer member =
                    door.put(token, "/companies/" + acme.alias() + "/users/" + id, "{\"kind\":\"external\"}");

            assertThat(List.of(company, policy, member)).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body()).isBetween(400, 404);
                answer.saysNothingOfItsInside();
            });
        });
    }

    @Test
    void what_belongs_to_another_realm_is_not_there(KeycloakServer server, MailCatcher mail) {
        TestRealm elsewhere = TestRealm.create(server, mail);
        TestUser eve = elsewhere.user("eve");
        TestCompany far = elsewhere.company("far").owner(eve);

        tokens.forEach((door, token) -> {
            door.get(token, "/companies/" + far.id()).refused(404, "not_found");
            door.put(token, "/companies/" + far.id() + "/policy", "{\"secondFactor\":null}")
                    .refused(404, "not_found");
            door.put(token, "/companies/" + acme.id() + "/users/" + eve.id(), "{\"kind\":\"external\"}")
                    .refused(404, "not_found");
        });
        RestDoor.ofOwners(realm).get(RestApp.of(elsewhere).token(eve), "/me").refused(401, "invalid_token");
        RestDoor.ofOwners(realm).get("not.a.token", "/me").refused(401, "invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nowhere", "/companies/x/policy/more", "/companies//policy"})
    void a_path_that_leads_nowhere_is_told_so(String path) {
        tokens.forEach((door, token) -> {
            RestAnswer answer = door.get(token, path);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 405);
            answer.saysNothingOfItsInside();
        });
    }

    private String policy() {
        return "/companies/" + acme.id() + "/policy";
    }

    private String member() {
        return "/companies/" + acme.id() + "/users/" + emma.id();
    }

    private static RestAnswer put(RestDoor door, String token, String path, byte[] body) {
        return door.send("PUT", token, path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }
}
