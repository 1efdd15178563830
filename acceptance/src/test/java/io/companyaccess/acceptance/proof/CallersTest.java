package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.rest.ApiRoute;
import io.companyaccess.acceptance.rest.RestAnswer;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, every caller, three companies: the answers are those of {@code callers.txt}. */
@Proof
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallersTest {
    private static final CallersTable TABLE = CallersTable.read();

    private final Scene acme;
    private final Scene initech;
    private final Callers callers;

    CallersTest(TestRealm realm, KeycloakServer server, MailCatcher mail) {
        acme = new Scene(realm, "acme");
        initech = new Scene(realm, "initech");
        callers = new Callers(server, mail, acme);
    }

    static List<ApiRoute> routes() {
        return ApiRoute.all();
    }

    /** Those that name a member, a link or a request. */
    static List<ApiRoute> routesToOneThing() {
        return routes().stream()
                .filter(route -> route.path().matches(".*\\{(id|link|request)}.*"))
                .toList();
    }

    @Test
    void the_table_has_every_route_and_no_other() {
        assertThat(TABLE.routes())
                .containsExactlyElementsOf(
                        routes().stream().map(ApiRoute::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answers_as_the_table_says(ApiRoute route) {
        Map<String, List<Integer>> expected = TABLE.at(route.toString());
        assertThat(expected.keySet()).containsExactlyInAnyOrderElementsOf(callers.names());
        SoftAssertions all = new SoftAssertions();

        settle();
        Map<Whose, String> things = things(route);
        JsonNode before = state();
        expected.forEach((caller, answers) -> {
            for (Whose whose : Whose.values()) {
                if (answers.get(whose.ordinal()) >= 400) {
                    check(all, caller, route, whose, answers, things.get(whose));
                }
            }
            if (answers.get(1).equals(404) && answers.get(2).equals(404)) {
                all.assertThat(told(call(caller, route, Whose.ANOTHER, things.get(Whose.ANOTHER))))
                        .as(caller + " of another company and of none")
                        .isEqualTo(told(call(caller, route, Whose.NOBODY, things.get(Whose.NOBODY))));
            }
        });
        all.assertThat(state()).isEqualTo(before);
        expected.forEach((caller, answers) -> {
            for (Whose whose : Whose.values()) {
                if (answers.get(whose.ordinal()) < 400) {
                    check(all, caller, route, whose, answers, things(route).get(whose));
                }
            }
        });

        all.assertAll();
    }

    /** In one's own company too, what belongs to another one is not there. */
    @ParameterizedTest
    @MethodSource("routesToOneThing")
    void finds_nothing_of_another_company_in_ones_own(ApiRoute route) {
        SoftAssertions all = new SoftAssertions();
        settle();
        Map<Whose, String> things = things(route);
        JsonNode before = state();

        for (String caller : callers.names()) {
            String token = callers.token(caller);
            RestAnswer ofAnother = send(route, token, acme.company.id(), things.get(Whose.ANOTHER));
            RestAnswer ofNobody = send(route, token, acme.company.id(), things.get(Whose.NOBODY));
            all.assertThat(ofAnother.status()).as(caller).isBetween(401, 404);
            all.assertThat(told(ofAnother)).as(caller).isEqualTo(told(ofNobody));
        }
        all.assertThat(state()).isEqualTo(before);

        all.assertAll();
    }

    private enum Whose {
        THIS,
        ANOTHER,
        NOBODY
    }

    private void check(
            SoftAssertions all, String caller, ApiRoute route, Whose whose, List<Integer> answers, String thing) {
        int expected = answers.get(whose.ordinal());
        RestAnswer answer = call(caller, route, whose, thing);
        all.assertThat(answer.status())
                .as(caller + " " + whose + " " + answer.body())
                .isEqualTo(expected);
        if (expected >= 400) {
            all.assertThat(answer.body()).as(caller + " " + whose).contains("\"error\":");
            all.assertThatCode(answer::saysNothingOfItsInside).doesNotThrowAnyException();
        }
        if (expected == 401 && !route.isAdmins()) {
            all.assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    private RestAnswer call(String caller, ApiRoute route, Whose whose, String thing) {
        String company = switch (whose) {
            case THIS -> acme.company.alias();
            case ANOTHER -> initech.company.alias();
            case NOBODY -> "no-such-company";
        };
        return send(route, callers.token(caller), company, thing);
    }

    /** As it was before another route has changed it; sign-ins that ran out are renewed before anybody looks. */
    private void settle() {
        acme.company.policy("company-access.link-recipient-check", null);
        initech.company.policy("company-access.link-recipient-check", null);
        callers.token("guest");
        callers.token("support-entry");
    }

    private RestAnswer send(ApiRoute route, String token, String company, String thing) {
        TestRealm realm = acme.realm;
        RestDoor door = route.isAdmins() ? RestDoor.ofAdmins(realm) : RestDoor.ofOwners(realm);
        String path = route.path()
                .substring(route.path().indexOf("/company-access") + "/company-access".length())
                .replace("{company}", company)
                .replaceAll("\\{(id|link|request)}", thing)
                .replace("{file}", "panel.js")
                .replace("{index}", "0");
        String body = route.body().replace("\"acme\"", "\"" + company + "\"");
        return body.isEmpty()
                ? door.send(route.method(), token, path + route.query(), BodyPublishers.noBody())
                : door.send(
                        route.method(),
                        token,
                        path + route.query(),
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
    }

    /** What a call is about: a member, a link or a request of this company, of another one, of none. */
    private Map<Whose, String> things(ApiRoute route) {
        return Map.of(
                Whose.THIS, thing(route, acme),
                Whose.ANOTHER, thing(route, initech),
                Whose.NOBODY, UUID.randomUUID().toString());
    }

    private static String thing(ApiRoute route, Scene scene) {
        if (route.path().contains("{link}")) {
            return scene.link("address", "an@customer.example").path("id").asText();
        }
        return route.path().contains("{request}") ? scene.request() : scene.member.id();
    }

    private JsonNode state() {
        return acme.state().set("initech", initech.state());
    }

    /** All that an answer tells, but for the time of day. */
    private static Map<String, Object> told(RestAnswer answer) {
        Map<String, Object> told = new TreeMap<>(answer.headers().map());
        told.keySet().removeIf(header -> header.equalsIgnoreCase("date"));
        told.put("status", answer.status());
        told.put("body", answer.body());
        return told;
    }
}
