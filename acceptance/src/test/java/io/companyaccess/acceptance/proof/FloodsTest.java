package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    void five_hundred_wrong_codes_open_nothing_and_lock_only_that_account(boolean fromManyAddresses) {
        TestRealm realm = server.realm();
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        Totp another = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(another));
        realm.strictCompany("acme").member(emma, eric);
        Script script = Script.in(realm);
        URI address = server.keycloak().baseUrl();

        List<RawAnswer> answers =
                new Crowd(8).call(500, i -> script.asks(address, emma, totp.wrong(), fromManyAddresses ? i : 0));

        System.out.printf("500 wrong codes: %s%n", counted(answers));
        System.out.printf(
                "Of them judged: %d%n",
                realm.events().of(emma, "LOGIN_ERROR").stream()
                        .filter(event -> "invalid_user_credentials".equals(event.getError()))
                        .count());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isBetween(400, 401));
        assertThat(script.asks(address, emma, totp.next(), 0).status())
                .as("locked")
                .isIn(400, 401);
        assertThat(script.asks(address, eric, another.next(), 0).status()).isEqualTo(200);
    }

    @Test
    void a_hundred_set_ups_at_once_do_what_one_does() {
        TestRealm one = server.plainRealm();
        one.api().post(one.path("company-access/setup"), null);
        TestRealm many = server.plainRealm();

        List<HttpResponse<String>> answers =
                new Crowd(100).call(100, i -> many.api().send("POST", many.path("company-access/setup"), null));

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
}
