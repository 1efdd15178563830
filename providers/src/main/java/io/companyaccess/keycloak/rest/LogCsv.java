package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.supportaccess.LogEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.util.JsonSerialization;

/** A log as a table for spreadsheets (RFC 4180). */
final class LogCsv {

    private static final String END_OF_LINE = "\r\n";

    // A spreadsheet takes such a cell for a formula, and formulas can send what stands beside them to anybody.
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20].*");

    private LogCsv() {}

    static String of(List<LogEntry> entries) {
        return Stream.concat(
                        Stream.of(line("at", "what", "by_id", "by_name", "detail")),
                        entries.stream().map(LogCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(LogEntry entry) {
        return line(
                entry.at().toString(),
                entry.what().word(),
                entry.by() == null ? "" : entry.by().id(),
                entry.by() == null ? "" : entry.by().name(),
                json(entry));
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(LogCsv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String json(LogEntry entry) {
        try {
            return JsonSerialization.writeValueAsString(entry.detail());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
