package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, called by every kind of caller, answers what {@code docs/openapi.yaml} says. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutesTest {
    private final TestRealm realm;
    private final TestCompany acme;
    private final TestUser emma;
    private final String otherAgent;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** What there is, as long as every call was refused; asked for anew after one that was not. */
    private @Nullable State known;

    private String link = "";
    private String request = "";

    private record State(Snapshot company, String links, String support) {}

    RoutesTest(TestRealm realm) {
        this.realm = realm;
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser arthur = realm.user("arthur");
        TestUser gus = realm.user("gus");
        TestUser mia = realm.user("mia");
        emma = realm.user("emma", Credentials.otp(Totp.fresh()));
        acme = realm.company("acme").owner(olga).external(arthur).member(mia, emma);
        realm.company("globex").owner(gus);
        tokens.put("expired", RestApp.of(realm).tokensLive(1).token(olga, totp));
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        tokens.put("owner", portal.token(olga, totp));
        tokens.put("member", portal.token(mia));
        tokens.put("external", portal.token(arthur));
        tokens.put("other-company-owner", portal.token(gus));
        tokens.put("anonymous", "");
        tokens.put("no-audience", RestApp.withoutScope(realm).tokensLive(1800).token(gus));
        tokens.put(
                "app", RestApp.backend(realm, "read-companies").tokensLive(1800).token());
        tokens.put(
                "links-app",
                RestApp.backend(realm, "manage-document-links").tokensLive(1800).token());
        tokens.put("app-without-role", RestApp.backend(realm).tokensLive(1800).token());
        tokens.put("agent", portal.token(RestApp.agent(realm, "sam")));
        otherAgent = portal.token(RestApp.agent(realm, "sue"));
        tokens.put(
                "view-admin",
                portal.token(RestApp.admin(realm, "vera", "view-realm", "view-users", "view-organizations")));
        tokens.put(
                "manage-admin",
                portal.token(RestApp.admin(realm, "ida", "manage-realm", "manage-users", "manage-organizations")));
    }

    static List<ApiCall> calls() {
        return ApiCall.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void answers_as_described(ApiCall call) {
        if (call.path().contains("{link}") && link.isEmpty()) {
            link = link();
            known = null;
        }
        if (call.path().contains("{request}") && request.isEmpty()) {
            request = request();
            known = null;
        }
        State before = known == null ? state() : known;

        RestAnswer answer = send(call);

        assertThat(answer.status()).as(answer.body()).isEqualTo(call.expected());
        if (call.expected() >= 400) {
            assertThat(answer.error()).isNotBlank();
            answer.saysNothingOfItsInside();
            known = state();
            assertThat(known).isEqualTo(before);
        } else {
            known = null;
            link = "";
            request = "";
        }
        if (call.expected() == 401 && !call.isAdmins()) {
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    private State state() {
        return new State(
                Snapshot.of(realm, acme, emma), links(), supportAccess().body());
    }

    private String link() {
        return RestDoor.ofOwners(realm)
                .post(
                        tokens.get("links-app"),
                        "/companies/" + acme.alias() + "/document-links",
                        "{\"document\":\"offer\",\"purpose\":\"sign\",\"recipients\":[\"an@customer.example\"]}")
                .ok()
                .at("/id");
    }

    private String links() {
        return RestDoor.ofOwners(realm)
                .get(tokens.get("links-app"), "/companies/" + acme.alias() + "/document-links?max=500")
                .ok()
                .body();
    }

    /** One that waits for an answer; of an agent who asks nothing else. */
    private String request() {
        for (JsonNode waiting : supportAccess().json().path("requests")) {
            if (waiting.path("agent").path("name").asText().startsWith("Sue")) {
                return waiting.path("id").asText();
            }
        }
        return RestDoor.ofOwners(realm)
                .post(
                        otherAgent,
                        "/support-access/requests",
                        "{\"company\":\"" + acme.alias() + "\",\"reason\":\"The import fails\"}")
                .ok()
                .at("/id");
    }

    private RestAnswer supportAccess() {
        return RestDoor.ofOwners(realm)
                .get(tokens.get("owner"), "/companies/" + acme.alias() + "/support-access")
                .ok();
    }

    private RestAnswer send(ApiCall call) {
        RestDoor door = call.isAdmins() ? RestDoor.ofAdmins(realm) : RestDoor.ofOwners(realm);
        String path = call.path()
                .substring(call.path().indexOf("/company-access") + "/company-access".length())
                .replace("{company}", acme.alias())
                .replace("{id}", emma.id())
                .replace("{link}", link)
                .replace("{request}", request)
                .replace("{file}", "panel.js")
                .replace("{index}", "0");
        String body = call.body().replace("\"acme\"", "\"" + acme.alias() + "\"");
        return body.isEmpty()
                ? door.send(call.method(), tokens.get(call.caller()), path, BodyPublishers.noBody())
                : door.send(
                        call.method(),
                        tokens.get(call.caller()),
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
    }
}
