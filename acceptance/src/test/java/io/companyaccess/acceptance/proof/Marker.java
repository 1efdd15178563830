package io.companyaccess.acceptance.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A value that cannot be there by chance, and where it may be found.
 *
 * @param allowed places such as {@code ca_support_log.detail} or {@code log}
 * @param underWay whether a sign-in needs it until it ends; a server that keeps those in the database has it there
 */
record Marker(String what, String value, Set<String> allowed, boolean underWay) {
    private static final boolean SIGN_INS_IN_DATABASE =
            System.getProperty("keycloak.options", "").contains("stateless");

    static Marker nowhere(String what, String value) {
        return new Marker(what, value, Set.of(), false);
    }

    static Marker only(String what, String value, String... places) {
        return new Marker(what, value, Set.of(places), false);
    }

    /** The same, of a value that is in a sign-in under way. */
    Marker whileUnderWay() {
        return new Marker(what, value, allowed, true);
    }

    /** Where it was found, each place once, but for sign-ins under way where it may be in them. */
    List<String> foundIn(Collection<String> cells, List<String> log) {
        String wanted = value.toLowerCase();
        List<String> places = new java.util.ArrayList<>(cells.stream()
                .filter(cell -> cell.toLowerCase().contains(wanted))
                .filter(cell -> !(underWay && SIGN_INS_IN_DATABASE && cell.startsWith("auth_session.")))
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
