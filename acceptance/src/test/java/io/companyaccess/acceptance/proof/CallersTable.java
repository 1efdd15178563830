package io.companyaccess.acceptance.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code callers.txt} says each caller is answered at each route: his company, another one, one that is not there. */
final class CallersTable {
    /** Route, then caller, then the three answers. */
    private final Map<String, Map<String, List<Integer>>> answers = new LinkedHashMap<>();

    private CallersTable() {}

    static CallersTable read() {
        CallersTable table = new CallersTable();
        Map<String, List<Integer>> route = Map.of();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                route = new LinkedHashMap<>();
                if (table.answers.put(line.strip(), route) != null) {
                    throw new AssertionError("Twice in callers.txt: " + line);
                }
                continue;
            }
            String[] parts = line.split(":");
            for (String caller : parts[1].strip().split("\\s+")) {
                if (route.put(caller, threeOf(parts[0])) != null) {
                    throw new AssertionError("Twice at one route: " + line);
                }
            }
        }
        return table;
    }

    List<String> routes() {
        return List.copyOf(answers.keySet());
    }

    Map<String, List<Integer>> at(String route) {
        return answers.getOrDefault(route, Map.of());
    }

    /** One number stands for all three; of two, the second is for both companies that are not his. */
    private static List<Integer> threeOf(String numbers) {
        List<Integer> three = new ArrayList<>(Arrays.stream(numbers.strip().split("\\s+"))
                .map(Integer::valueOf)
                .toList());
        while (three.size() < 3) {
            three.add(three.get(three.size() - 1));
        }
        return three;
    }

    private static List<String> lines() {
        try (InputStream in = CallersTable.class.getResourceAsStream("/callers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
