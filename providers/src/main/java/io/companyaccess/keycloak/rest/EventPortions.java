package io.companyaccess.keycloak.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.util.JsonSerialization;

/** Lists of any length for admin events, in portions that fit where Keycloak keeps an event. */
final class EventPortions {

    /** Bytes as JSON: Keycloak's column holds 65,535 of the whole event on MariaDB and MySQL. */
    private static final int FITS = 60_000;

    private EventPortions() {}

    /** All of them, in their order; none for an empty list. */
    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        int bytes = FITS;
        for (T each : all) {
            int more = bytesOf(each);
            if (bytes + more > FITS) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.get(portions.size() - 1).add(each);
            bytes += more;
        }
        return portions;
    }

    private static int bytesOf(Object each) {
        try {
            return JsonSerialization.writeValueAsBytes(each).length + 1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
