package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.rest.ApiRoute;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of requests that nobody should send break nothing, change nothing and learn nothing.
 *
 * <p>{@code -Dproof.seed=} and {@code -Dproof.requests=} repeat a run; what the request of a number is depends on seed and
 * number only, but for the ids of the run.
 */
@Proof
@Timeout(value = 60, unit = TimeUnit.MINUTES)
final class GeneratedInputTest {
    private static final long SEED = Long.getLong("proof.seed", System.nanoTime() % 1_000_000);
    private static final int REQUESTS = Integer.getInteger("proof.requests", 12_000);
    private static final int THREADS = 4;

    /** A passkey is for a host; Keycloak draws its own page before ours, and both fail where a forged name is none. */
    private static final String PASSKEYS = "==> rpId  [in template \"webauthn-register.ftl\"";

    private static final String OUR_PASSKEYS = "Failed to process template company-passkey-enrolment.ftl";

    /** Where Keycloak reads a forged host name, of which it fails wherever it is asked for. */
    private static final String[] READS_HOST = {
        "org.keycloak.models.KeycloakUriInfo.<init>", "server.jaxrs.UriInfoImpl.getAbsolutePath", PASSKEYS, OUR_PASSKEYS
    };

    private static ProofServer server;
    private static TestRealm realm;
    private static Scene acme;
    /** Where the forms' links are made, while the other one is watched. */
    private static Scene letters;

    private final Findings findings = new Findings();

    @BeforeAll
    static void start() {
        server = ProofServer.start();
        realm = server.realm();
        acme = new Scene(realm, "acme");
        letters = new Scene(realm, "letters");
        letters.open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void breaks_nothing_changes_nothing_and_learns_nothing() throws Exception {
        System.out.printf("Generated input: -Dproof.seed=%d -Dproof.requests=%d%n", SEED, REQUESTS);
        RawRequest plain = RawRequest.of(
                        "GET", "/realms/" + realm.name() + "/company-access/companies/" + acme.company.id())
                .with("Authorization: Bearer " + acme.ownersToken);
        FormsUnderTest pages = new FormsUnderTest(server, letters);
        List<FormUnderTest> forms = pages.all();
        List<Runnable> lanes = lanes(forms);
        long usual = median(plain);
        JsonNode before = state();
        Map<String, List<String>> pagesBefore = pages.state();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            lanes.forEach(lane -> running.add(threads.submit(lane)));
            for (Future<?> lane : running) {
                lane.get();
            }
        } finally {
            threads.shutdownNow();
        }

        long[] times = findings.times();
        System.out.printf(
                "Answers: %s; a plain read takes %.1f ms; median of all %.1f, 99th percentile %.1f, longest %.1f times that%n",
                findings.counts(),
                usual / 1e6,
                times[0] / (double) usual,
                times[1] / (double) usual,
                times[2] / (double) usual);
        forms.forEach(form -> System.out.println(form.told()));
        assertThat(findings.problems()).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(pages.state())
                .isEqualTo(pagesBefore)
                .containsEntry("entries", List.of())
                .doesNotContainEntry("grants", List.of());
        assertThat(pages.openings()).containsExactly("ca_document_link.openings 0");
        assertThat(server.mail().recipients()).allMatch(address -> !address.contains(Nasty.INJECTED));
        // What spoils path, method or transfer never comes to a form: about a third.
        assertThat(forms)
                .allSatisfy(form -> assertThat(form.answered()).as(form.told()).isGreaterThan(form.posts() / 2));
        // Else the look for who was led in would see nothing.
        assertThat(forms).anySatisfy(form -> assertThat(form.ledIn()).isPositive());
        List<String> errors = server.log().stream()
                .filter(entry -> entry.contains(" ERROR ") && entry.contains("io.companyaccess"))
                .toList();
        assertThat(errors)
                .filteredOn(entry -> Stream.of(READS_HOST).noneMatch(entry::contains))
                .isEmpty();
        assertThat(errors)
                .filteredOn(entry -> entry.contains(OUR_PASSKEYS))
                .hasSameSizeAs(errors.stream()
                        .filter(entry -> entry.contains(PASSKEYS))
                        .toList());
    }

    /** Else a failure would be excused that is ours. */
    @ParameterizedTest
    @EnumSource(KeycloaksOwn.class)
    void keycloak_alone_fails_of_what_is_excused(KeycloaksOwn kind) {
        TestRealm plain = server.plainRealm();
        OidcApp app = plain.app("stock");
        String admin =
                app.passwordGrant(RestApp.admin(plain, "ada", "realm-admin")).accessToken();
        PlainBrowser browser =
                new PlainBrowser(server.keycloak().baseUrl()).open(app.login().url());

        assertThat(kind.toKeycloakAlone(plain.name(), admin, browser.form()))
                .allSatisfy(request -> assertThat(browser.tries(request).status())
                        .as(request.toString())
                        .isGreaterThanOrEqualTo(500));
    }

    /** Two thirds to the routes, in two lanes, and one third to the forms, each in a lane of its own. */
    private List<Runnable> lanes(List<FormUnderTest> forms) {
        List<ApiRoute> routes = ApiRoute.all();
        RouteRequests requests = routeRequests();
        List<Runnable> lanes = new ArrayList<>();
        int toRoutes = REQUESTS * 2 / 3;
        for (int lane = 0; lane < 2; lane++) {
            int first = lane;
            lanes.add(() -> {
                for (int i = first; i < toRoutes; i += 2) {
                    ApiRoute route = routes.get(i % routes.size());
                    RawRequest request = requests.next(route, new Random(SEED * 1_000_003 + i));
                    findings.judge(
                            "#" + i + " " + route,
                            request,
                            request.send(server.keycloak().baseUrl()));
                }
            });
        }
        for (int lane = 0; lane < forms.size(); lane++) {
            FormUnderTest form = forms.get(lane);
            int first = toRoutes + lane;
            lanes.add(() -> {
                for (int i = first; i < REQUESTS; i += forms.size()) {
                    RawRequest request = form.next(new Random(SEED * 1_000_003 + i));
                    String what = "#" + i + " " + form;
                    findings.judge(what, request, form.send(what, request, findings));
                }
            });
        }
        return lanes;
    }

    private RouteRequests routeRequests() {
        RestApp portal = RestApp.of(realm).tokensLive(7200);
        return new RouteRequests(
                realm.name(),
                Map.of(
                        "{company}", acme.company.alias(),
                        "{id}", acme.member.id(),
                        "{link}",
                                acme.link("address", "an@customer.example")
                                        .path("id")
                                        .asText(),
                        "{request}", acme.request(),
                        "{file}", "panel.js",
                        "{index}", "0"),
                List.of(
                        bearer(acme.ownersToken),
                        bearer(RestApp.backend(realm, "manage-document-links", "read-companies")
                                .tokensLive(7200)
                                .token()),
                        bearer(portal.token(RestApp.agent(realm, "sam"))),
                        bearer(portal.token(RestApp.admin(realm, "ida", "realm-admin")))),
                List.of(
                        "X-Nobody: yes",
                        bearer(portal.token(realm.user("stranger"))),
                        bearer(acme.ownersToken.substring(0, acme.ownersToken.length() - 9) + "AAAAAAAAA")));
    }

    private static ObjectNode state() {
        ObjectNode state = acme.state();
        state.set("realm", realm.api().get(realm.name()));
        state.set("users", realm.api().get(realm.path("users?max=1000")));
        state.set("organizations", realm.api().get(realm.path("organizations?max=1000&briefRepresentation=false")));
        state.set("clients", realm.api().get(realm.path("clients?max=1000")));
        sort(state);
        return state;
    }

    /** Keycloak tells sets in any order. */
    private static void sort(JsonNode node) {
        if (node instanceof ArrayNode array && !array.isEmpty() && array.get(0).isTextual()) {
            List<String> texts = new ArrayList<>();
            array.forEach(text -> texts.add(text.asText()));
            array.removeAll();
            texts.stream().sorted().forEach(array::add);
        }
        node.forEach(GeneratedInputTest::sort);
    }

    private static long median(RawRequest plain) {
        return LongStream.range(0, 31)
                .map(i -> plain.send(server.keycloak().baseUrl()).nanos())
                .sorted()
                .skip(15)
                .findFirst()
                .orElseThrow();
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
