package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.supportaccess.Actor;
import io.companyaccess.keycloak.supportaccess.LogEntry;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log as spreadsheets read it. */
final class LogCsvTest {

    private static final String HEAD = "\"at\",\"what\",\"by_id\",\"by_name\",\"detail\"\r\n";

    @Test
    void every_line_ends_and_every_cell_is_quoted() {
        assertThat(LogCsv.of(List.of())).isEqualTo(HEAD);
        assertThat(LogCsv.of(List.of(
                        entry(new Actor("1", "Olga \"the owner\", Acme\nNV"), Map.of("reason", "a, \"b\"")),
                        entry(null, Map.of()))))
                .isEqualTo(HEAD
                        + "\"2026-08-03T10:00:00.123Z\",\"opened\",\"1\",\"Olga \"\"the owner\"\", Acme\nNV\","
                        + "\"{\"\"reason\"\":\"\"a, \\\"\"b\\\"\"\"\"}\"\r\n"
                        + "\"2026-08-03T10:00:00.123Z\",\"opened\",\"\",\"\",\"{}\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://a.example\",\"x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void no_cell_is_a_formula(String name) {
        assertThat(LogCsv.of(List.of(entry(new Actor("1", name), Map.of()))))
                .contains(",\"'" + name.replace("\"", "\"\"") + "\",");
    }

    @Test
    void no_part_of_a_cell_is_one_where_semicolons_part_cells() {
        assertThat(LogCsv.of(List.of(entry(new Actor("1", "x;=1; +2;y"), Map.of()))))
                .contains(",\"x;'=1;' +2;y\",");
    }

    private static LogEntry entry(Actor by, Map<String, Object> detail) {
        return new LogEntry("id", Instant.parse("2026-08-03T10:00:00.123Z"), LogEvent.OPENED, by, detail);
    }
}
