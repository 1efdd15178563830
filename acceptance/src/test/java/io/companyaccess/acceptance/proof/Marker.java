package io.companyaccess.acceptance.proof;

import java.util.List;
import java.util.Set;

/**
 * A value that cannot be there by chance, and where it may be found.
 *
 * @param allowed places such as {@code ca_support_log.detail} or {@code log}
 */
record Marker(String what, String value, Set<String> allowed) {

    static Marker nowhere(String what, String value) {
        return new Marker(what, value, Set.of());
    }

    static Marker only(String what, String value, String... places) {
        return new Marker(what, value, Set.of(places));
    }

    /** Where it was found, each place once. */
    List<String> foundIn(List<String> cells, List<String> log) {
        String wanted = value.toLowerCase();
        List<String> places = new java.util.ArrayList<>(cells.stream()
                .filter(cell -> cell.toLowerCase().contains(wanted))
                .map(cell -> cell.substring(0, cell.indexOf(' ')))
                .distinct()
                .toList());
        log.stream()
                .filter(entry -> entry.toLowerCase().contains(wanted))
                .map(entry -> entry.contains("[org.keycloak.events]") ? "log of Keycloak's events" : "log")
                .distinct()
                .forEach(places::add);
        return places;
    }
}
