package io.companyaccess.keycloak.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a company is open to support. */
final class SupportGrantTest {

    @ParameterizedTest
    @CsvSource({
        "until closed, , before, true",
        "until closed, , 9999-12-31T00:00:00Z, true",
        "until closed, closed, before, false",
        "an end, , before, true",
        "an end, , 2026-08-03T09:59:59.999Z, true",
        "an end, , 2026-08-03T10:00:00Z, false",
        "an end, , 2026-08-03T10:00:00.001Z, false",
        "an end, closed, before, false",
        "an end, closed, 2026-08-03T10:00:00Z, false"
    })
    void it_is_open_until_its_end_or_until_it_is_closed(String end, String closed, String when, boolean open) {
        Instant now = when.equals("before") ? Instant.parse("2026-08-03T09:00:00Z") : Instant.parse(when);
        SupportGrant grant = grant(
                end.equals("an end") ? "2026-08-03T10:00:00Z" : null, closed == null ? null : "2026-08-03T08:00:00Z");

        assertThat(grant.isOpenAt(now)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-03T10:00:00Z, 2026-08-03T09:00:00Z, true, false",
        "2026-08-03T10:00:00Z, 2026-08-03T08:04:59Z, true, true",
        "2026-08-03T10:00:00Z, 2026-08-03T08:05:00Z, true, false",
        "2026-08-03T10:00:00Z, 2026-08-03T10:00:00Z, false, false",
        "2026-08-03T08:02:00Z, 2026-08-03T08:03:00Z, false, false",
        "2026-08-03T10:00:00Z, , false, false",
        ", 2026-08-03T08:04:59Z, true, true",
        ", 2026-08-03T09:00:00Z, true, false",
        ", , false, false"
    })
    void what_an_earlier_end_cuts_off(@Nullable String end, @Nullable Instant newEnd, boolean grant, boolean tokens) {
        Instant now = Instant.parse("2026-08-03T08:00:00Z");

        assertThat(grant(end, null).outlasts(newEnd)).isEqualTo(grant);
        assertThat(grant(end, null).tokensOutlast(newEnd, now)).isEqualTo(tokens);
    }

    private static SupportGrant grant(@Nullable String end, @Nullable String closed) {
        return new SupportGrant(
                "g",
                "acme",
                Instant.parse("2026-08-02T10:00:00Z"),
                "olga",
                "The import fails",
                end == null ? null : Instant.parse(end),
                closed == null ? null : Instant.parse(closed));
    }
}
