package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too much at once: nothing breaks, nobody gets in, nothing is done twice. */
@Proof
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class FloodsTest {
    private static ProofServer server;

    @BeforeAll
    static void start() {
        server = ProofServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void five_hundred_wrong_codes_open_nothing_and_lock_only_that_account(boolean fromManyAddresses) throws Exception {
        TestRealm realm = server.realm();
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        Totp another = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(another));
        realm.strictCompany("acme").member(emma, eric);
        OidcApp script = realm.app("script");

        List<RawAnswer> answers =
                atOnce(500, 8, i -> token(realm, script, emma, totp.wrong(), fromManyAddresses ? i : 0));

        System.out.printf("500 wrong codes: %s%n", counted(answers));
        System.out.printf(
                "Of them judged: %d%n",
                realm.events().of(emma, "LOGIN_ERROR").stream()
                        .filter(event -> "invalid_user_credentials".equals(event.getError()))
                        .count());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isBetween(400, 401));
        assertThat(token(realm, script, emma, totp.next(), 0).status())
                .as("locked")
                .isIn(400, 401);
        assertThat(token(realm, script, eric, another.next(), 0).status()).isEqualTo(200);
    }

    @Test
    void a_hundred_set_ups_at_once_do_what_one_does() throws Exception {
        TestRealm one = server.plainRealm();
        one.api().post(one.path("company-access/setup"), null);
        TestRealm many = server.plainRealm();

        List<HttpResponse<String>> answers =
                atOnce(100, 100, i -> many.api().send("POST", many.path("company-access/setup"), null));

        System.out.printf(
                "100 set-ups: %s%n",
                answers.stream()
                        .collect(Collectors.groupingBy(
                                answer -> answer.statusCode()
                                        + (answer.body().contains("\"changes\":[]")
                                                ? " nothing to do"
                                                : " " + answer.body().length() + " chars"),
                                TreeMap::new,
                                Collectors.counting())));
        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 200
                        || answer.statusCode() == 409 && answer.body().contains("\"setup_running\""));
        assertThat(answers)
                .filteredOn(
                        answer -> answer.statusCode() == 200 && !answer.body().contains("\"changes\":[]"))
                .hasSize(1);
        assertThat(shape(many)).isEqualTo(shape(one));
        assertThat(many.api().post(many.path("company-access/setup"), null).path("changes"))
                .isEmpty();
    }

    private static RawAnswer token(TestRealm realm, OidcApp app, TestUser user, String code, int address) {
        String form = "grant_type=password&scope=openid&client_id=" + app.clientId() + "&username=" + user.username()
                + "&password=" + PlainBrowser.encoded(user.password()) + "&totp=" + code;
        return RawRequest.of("POST", "/realms/" + realm.name() + "/protocol/openid-connect/token")
                .with(
                        "Content-Type: application/x-www-form-urlencoded",
                        "X-Forwarded-For: 10.9." + address / 250 + "." + (1 + address % 250))
                .carrying(form)
                .send(server.keycloak().baseUrl());
    }

    private static Map<String, Long> counted(List<RawAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.status() + " " + answer.body(), TreeMap::new, Collectors.counting()));
    }

    /** A realm without its ids and names of its own, in an order of its own. */
    private static TreeSet<String> shape(TestRealm realm) {
        JsonNode all =
                realm.api().post(realm.path("partial-export?exportClients=true&exportGroupsAndRoles=true"), null);
        TreeSet<String> lines = new TreeSet<>();
        List<String> seen = new ArrayList<>();
        flatten("", all, seen, realm.name());
        seen.stream()
                .collect(Collectors.groupingBy(line -> line, Collectors.counting()))
                .forEach((line, times) -> lines.add(times + " × " + line));
        return lines;
    }

    private static void flatten(String path, JsonNode node, List<String> lines, String realm) {
        if (node.isValueNode()) {
            lines.add(path + " = " + node.asText().replace(realm, "REALM"));
        } else if (node.isArray()) {
            node.forEach(one -> flatten(path + "/*", one, lines, realm));
        } else {
            ((ObjectNode) node)
                    .properties().stream()
                            .filter(one -> !List.of("id", "containerId", "secret", "client.secret.creation.time")
                                    .contains(one.getKey()))
                            .forEach(one -> flatten(path + "/" + one.getKey(), one.getValue(), lines, realm));
        }
    }

    private static <T> List<T> atOnce(int calls, int threads, Function<Integer, T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch ready = new CountDownLatch(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, calls)
                    .<Callable<T>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return call.apply(i);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
