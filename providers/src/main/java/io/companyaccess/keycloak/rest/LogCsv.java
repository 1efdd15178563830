package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.supportaccess.LogEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.util.JsonSerialization;

/** A log as a table for spreadsheets. */
final class LogCsv {

    private LogCsv() {}

    static String of(List<LogEntry> entries) {
        return Stream.concat(
                        Stream.of(Csv.line(List.of("at", "what", "by_id", "by_name", "detail"))),
                        entries.stream().map(LogCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(LogEntry entry) {
        return Csv.line(List.of(
                entry.at().toString(),
                entry.what().word(),
                entry.by() == null ? "" : entry.by().id(),
                entry.by() == null ? "" : entry.by().name(),
                json(entry)));
    }

    private static String json(LogEntry entry) {
        try {
            return JsonSerialization.writeValueAsString(entry.detail());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
