package io.companyaccess.acceptance.waysin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.companyaccess.acceptance.support.WayIn;
import io.companyaccess.acceptance.support.WayIn.Factor;
import io.companyaccess.acceptance.waysin.WaysIn.Row;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of {@code docs/security.md}: which tests show what of which way in. */
final class SecurityTable {
    private final Map<Integer, Map<Factor, TreeSet<String>>> tests = new TreeMap<>();

    private SecurityTable() {}

    /** Reads the annotations of all acceptance tests. */
    static SecurityTable ofTests() {
        SecurityTable table = new SecurityTable();
        for (JavaClass each : new ClassFileImporter().importPackages("io.companyaccess.acceptance")) {
            each.getMethods().stream()
                    .filter(method ->
                            method.isAnnotatedWith(WayIn.class) || method.isAnnotatedWith(WayIn.Several.class))
                    .map(JavaMethod::reflect)
                    .forEach(table::add);
        }
        return table;
    }

    /** Rows that tests name and the list does not have. */
    List<Integer> unknown() {
        List<Integer> listed = WaysIn.ROWS.stream().map(Row::number).toList();
        return tests.keySet().stream()
                .filter(number -> !listed.contains(number))
                .toList();
    }

    /** What the list promises and no test shows. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (Row row : WaysIn.ROWS) {
            for (Factor factor : Factor.values()) {
                boolean shown = !shown(row, factor).isEmpty();
                if (!shown && !Row.isNobody(outcome(row, factor))) {
                    gaps.add(row.number() + " " + row.way() + ", " + factor);
                }
            }
        }
        return gaps;
    }

    String markdown() {
        StringBuilder table = new StringBuilder("| # | way in | with a factor | without |\n|---|---|---|---|\n");
        for (Row row : WaysIn.ROWS) {
            table.append("| ").append(row.number()).append(" | ").append(row.way());
            if (!row.open().isEmpty()) {
                table.append("<br>*Not covered here:* ").append(row.open());
            }
            table.append(" | ").append(cell(row, Factor.WITH));
            table.append(" | ").append(cell(row, Factor.WITHOUT)).append(" |\n");
        }
        return table.toString();
    }

    private void add(Method method) {
        Class<?> outermost = method.getDeclaringClass();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String name = "`" + outermost.getSimpleName() + "." + method.getName() + "`";
        for (WayIn way : method.getAnnotationsByType(WayIn.class)) {
            Arrays.stream(way.factor())
                    .forEach(factor -> tests.computeIfAbsent(way.row(), row -> new TreeMap<>())
                            .computeIfAbsent(factor, each -> new TreeSet<>())
                            .add(name));
        }
    }

    private String cell(Row row, Factor factor) {
        return outcome(row, factor)
                + shown(row, factor).stream().map(name -> "<br>" + name).collect(Collectors.joining());
    }

    private TreeSet<String> shown(Row row, Factor factor) {
        return tests.getOrDefault(row.number(), Map.of()).getOrDefault(factor, new TreeSet<>());
    }

    private static String outcome(Row row, Factor factor) {
        return factor == Factor.WITH ? row.with() : row.without();
    }
}
