package io.companyaccess.keycloak.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the next page of a log begins. */
final class LogCursorTest {

    @Test
    void its_text_means_the_same_place() {
        LogEntry last = new LogEntry(
                "0b8e2f0e-7a36-4d5b-9a5d-0f6f3b1c2d4e",
                Instant.parse("2026-08-03T10:00:00.123Z"),
                LogEvent.OPENED,
                new Actor("1", "Olga"),
                Map.of());

        LogCursor cursor = LogCursor.after(last);

        assertThat(LogCursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1_x", "_", "1_%", "-1_0b8e2f0e-7a36-4d5b-9a5d-0f6f3b1c2d4e"})
    void anything_else_means_none(String text) {
        assertThat(LogCursor.of(text)).isEmpty();
    }
}
