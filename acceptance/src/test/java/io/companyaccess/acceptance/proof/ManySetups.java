package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.AdminApi;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.TestRealm;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A hundred set-ups of one realm in the same moment, at one server or at several in turn. */
final class ManySetups {
    private static final int CALLS = 100;

    private ManySetups() {}

    /** @param doors admin REST of the servers, at least one */
    static void doWhatOneDoes(Supplier<TestRealm> plain, TestRealm many, List<AdminApi> doors) {
        TestRealm one = plain.get();
        one.api().post(setup(one), null);

        List<HttpResponse<String>> answers =
                new Crowd(CALLS).call(CALLS, i -> doors.get(i % doors.size()).send("POST", setup(many), null));

        for (int i = 0; i < doors.size(); i++) {
            System.out.printf("%d set-ups, server %d of %d: %s%n", CALLS, i + 1, doors.size(), told(answers, i, doors));
        }
        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 200
                        || answer.statusCode() == 409 && answer.body().contains("\"setup_running\""));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200 && !foundNothingToDo(answer))
                .hasSize(1);
        assertThat(shape(many)).isEqualTo(shape(one));
        for (AdminApi door : doors) {
            assertThat(door.post(setup(many), null).path("changes")).isEmpty();
        }
    }

    private static TreeMap<String, Long> told(List<HttpResponse<String>> answers, int server, List<AdminApi> doors) {
        TreeMap<String, Long> told = new TreeMap<>();
        for (int i = server; i < answers.size(); i += doors.size()) {
            HttpResponse<String> answer = answers.get(i);
            String what =
                    foundNothingToDo(answer) ? "nothing to do" : answer.body().length() + " chars";
            told.merge(answer.statusCode() + " " + what, 1L, Long::sum);
        }
        return told;
    }

    private static boolean foundNothingToDo(HttpResponse<String> answer) {
        return answer.body().contains("\"changes\":[]");
    }

    private static String setup(TestRealm realm) {
        return realm.path("company-access/setup");
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
                            .filter(one -> !List.of(
                                            "id", "containerId", "secret", "client.secret.creation.time", "certificate")
                                    .contains(one.getKey()))
                            .forEach(one -> flatten(path + "/" + one.getKey(), one.getValue(), lines, realm));
        }
    }
}
