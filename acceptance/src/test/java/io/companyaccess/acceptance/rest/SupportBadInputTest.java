package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call about support access that is not as it must be changes nothing, and tells where it is wrong. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SupportBadInputTest {
    private final Support owner;
    private final Support agent;
    private final String request;
    private final String before;

    SupportBadInputTest(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        owner = new Support(
                RestDoor.ofOwners(realm),
                portal.token(olga, totp),
                realm.company("acme").owner(olga));
        Support asking = new Support(owner.door(), portal.token(RestApp.agent(realm, "sue")), owner.company());
        agent = new Support(owner.door(), portal.token(RestApp.agent(realm, "sam")), owner.company());
        request = asking.ask("The import fails").ok().at("/id");
        before = owner.read().ok().body() + owner.log("").ok().body();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(owner.read().ok().body() + owner.log("").ok().body()).isEqualTo(before);
    }

    static Stream<Arguments> badBodies() {
        return BadBodies.ofAnyCall();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void a_body_that_is_wrong_for_every_call(byte[] body) {
        String company = "/companies/" + owner.company().id() + "/support-access";
        send("PUT", owner.token(), company, body).refused(400, "invalid_request");
        send("PUT", owner.token(), company + "/requests/" + request, body).refused(400, "invalid_request");
        send("POST", agent.token(), "/support-access/requests", body).refused(400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/open     | {'reason':'The import fails'}",
                "/open     | {'open':'true','reason':'The import fails'}",
                "/open     | {'open':1,'reason':'The import fails'}",
                "/reason   | {'open':true,'reason':''}",
                "/reason   | {'open':true,'reason':'   '}",
                "/reason   | {'open':true,'reason':7}",
                "/reason   | {'open':true,'reason':'secret\\u0000'}",
                "/reason   | {'open':true,'reason':'secret\\ud83d'}",
                "/duration | {'open':true,'reason':'The import fails','duration':'P8D'}",
                "/duration | {'open':true,'reason':'The import fails','duration':'PT0S'}",
                "/duration | {'open':true,'reason':'The import fails','duration':'secret'}",
                "/duration | {'open':true,'reason':'The import fails','duration':24}",
                "/duration | {'open':false,'duration':'PT1H'}",
                "/duration | {'open':null,'reason':'secret'}"
            })
    void a_switch_that_cannot_be_meant(String place, String body) {
        assertNamed(owner.change(body.replace('\'', '"')), place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/decision | {'duration':'PT1H'}",
                "/decision | {'decision':null}",
                "/decision | {'decision':'Approve'}",
                "/decision | {'decision':true}",
                "/duration | {'decision':'deny','duration':'PT1H'}",
                "/duration | {'decision':'approve','duration':'PT0.5S'}"
            })
    void a_decision_that_cannot_be_meant(String place, String body) {
        assertNamed(owner.decide(request, body.replace('\'', '"')), place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/company  | {'reason':'The import fails'}",
                "/company  | {'company':7,'reason':'The import fails'}",
                "/company  | {'company':'','reason':'The import fails'}",
                "/company  | {'company':'a\\u0000b','reason':'The import fails'}",
                "/company  | {'company':'a\\ud83d','reason':'The import fails'}",
                "/reason   | {'company':'ACME'}",
                "/reason   | {'company':'ACME','reason':null}",
                "/reason   | {'company':'ACME','reason':'secret 89'}",
                "/reason   | {'company':'ACME','reason':'  secret   89  '}",
                "/ticket   | {'company':'ACME','reason':'The import fails','ticket':''}",
                "/ticket   | {'company':'ACME','reason':'The import fails','ticket':7}",
                "/duration | {'company':'ACME','reason':'The import fails','duration':'forever'}"
            })
    void a_request_that_cannot_be_meant(String place, String body) {
        String json = body.replace('\'', '"').replace("ACME", owner.company().id());
        assertNamed(agent.door().post(agent.token(), "/support-access/requests", json), place);
    }

    @Test
    void texts_have_an_end() {
        assertNamed(agent.ask("x".repeat(501)), "/reason");
        assertNamed(owner.change("{\"open\":true,\"reason\":\"" + "x".repeat(501) + "\"}"), "/reason");
        String ticket = "{\"company\":\"" + owner.company().id() + "\",\"reason\":\"The import fails\",\"ticket\":\""
                + "x".repeat(101) + "\"}";
        assertNamed(agent.door().post(agent.token(), "/support-access/requests", ticket), "/ticket");
        owner.change("{\"open\":false}" + " ".repeat(17 * 1024)).refused(413, "request_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "00000000-0000-0000-0000-000000000000", "ACME ", "../acme", "é"})
    void an_unknown_company_is_not_found(String company) {
        agent.door()
                .post(
                        agent.token(),
                        "/support-access/requests",
                        "{\"company\":\"" + company + "\",\"reason\":\"The import fails\"}")
                .refused(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?max=0", "?max=501", "?max=x", "?after=x", "?after=YQ%3D%3D", "?after=%25"})
    void a_list_that_cannot_be_meant(String query) {
        agent.door().get(agent.token(), "/support-access/companies" + query).refused(400, "invalid_request");
    }

    private RestAnswer send(String method, String token, String path, byte[] body) {
        return owner.door()
                .send(method, token, path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }

    private static void assertNamed(RestAnswer answer, String place) {
        answer.refused(400, "invalid_request");
        assertThat(answer.at("/error_description")).startsWith(place + " ").doesNotContain("secret");
    }
}
