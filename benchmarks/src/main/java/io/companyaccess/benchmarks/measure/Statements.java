package io.companyaccess.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SQL statements that one piece of work costs.
 *
 * @param perWork how often each statement is run for it; a part when it is not run each time
 */
public record Statements(Map<String, Double> perWork) {

    /** None at all. */
    public static final Statements NONE = new Statements(Map.of());

    /** Less often than this is Keycloak's own housekeeping, which gathers the work of several requests. */
    private static final double NOTICEABLE = 0.25;

    static Statements of(List<String> statements, int times) {
        Map<String, Double> perWork = new LinkedHashMap<>();
        statements.forEach(statement -> perWork.merge(statement, 1.0 / times, Double::sum));
        return new Statements(perWork);
    }

    /** How many there are. */
    public double total() {
        return perWork.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Those that read or write tables whose names begin so. */
    public Statements touching(String tables) {
        String start = tables.toLowerCase(Locale.ROOT);
        Map<String, Double> some = new LinkedHashMap<>();
        perWork.forEach((statement, times) -> {
            if (Stream.of(statement.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+"))
                    .anyMatch(word -> word.startsWith(start))) {
                some.put(statement, times);
            }
        });
        return new Statements(some);
    }

    /** Those that are run more often than there. */
    public Statements beyond(Statements others) {
        Map<String, Double> more = new LinkedHashMap<>();
        perWork.forEach((statement, times) -> {
            double surplus = times - others.perWork.getOrDefault(statement, 0.0);
            if (surplus >= NOTICEABLE) {
                more.put(statement, surplus);
            }
        });
        return new Statements(more);
    }
}
