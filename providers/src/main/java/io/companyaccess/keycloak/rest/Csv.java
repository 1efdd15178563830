package io.companyaccess.keycloak.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/** Tables for spreadsheets (RFC 4180). */
final class Csv {

    static final String TYPE = "text/csv; charset=UTF-8; header=present";

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String END_OF_LINE = "\r\n";

    // A spreadsheet takes such a cell for a formula, and formulas can send what stands beside them to anybody. Where a
    // comma is for decimals it parts cells at semicolons, whatever the quotes say.
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20].*");

    private static final Pattern PARTED = Pattern.compile(";(?=\\s*[=+\\-@\\t\\uff1d\\uff0b\\uff0d\\uff20])");

    private Csv() {}

    /** Whether the caller would rather have a table than JSON. */
    static boolean wanted(KeycloakSession session) {
        return accepted(session).stream()
                .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static List<MediaType> accepted(KeycloakSession session) {
        try {
            return session.getContext().getRequestHeaders().getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            // As if there were no such header, which is what every other call makes of it.
            return List.of();
        }
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(String text) {
        String whole = FORMULA.matcher(text).matches() ? "'" + text : text;
        String harmless = PARTED.matcher(whole).replaceAll(";'");
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
