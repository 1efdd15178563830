package io.companyaccess.keycloak.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long a company can be opened. */
final class GrantPeriodTest {

    private static final Instant NOW = Instant.parse("2026-08-03T10:00:00.123Z");

    @ParameterizedTest
    @CsvSource({
        "PT1S, 1",
        "PT8H, 28800",
        "PT24H, 86400",
        "P1D, 86400",
        "P1DT1H1M1S, 90061",
        "PT90M, 5400",
        "P7D, 604800",
        "PT168H, 604800",
        "P0DT1S, 1",
        "PT0H1M, 60"
    })
    void from_a_second_to_a_week(String text, long seconds) {
        GrantPeriod period = GrantPeriod.of(text).orElseThrow();

        assertThat(period.length()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(period.endFrom(NOW)).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "P",
                "PT",
                "P1DT",
                "T1H",
                "PT0S",
                "P0D",
                "PT0.5S",
                "PT1.5H",
                "P7DT1S",
                "P8D",
                "PT604801S",
                "P1W",
                "P1M",
                "P1Y",
                "pt1h",
                "-PT1H",
                "+PT1H",
                "PT-1H",
                "PT1H ",
                "PT1M1H",
                "PT9999999S",
                "P999999DT999999H999999M999999S",
                "24",
                "until closed",
                "UNTIL-CLOSED",
                "null"
            })
    void everything_else_is_none(String text) {
        assertThat(GrantPeriod.of(text)).isEmpty();
    }

    @Test
    void a_day_where_nobody_says_how_long() {
        assertThat(GrantPeriod.of(null)).contains(new GrantPeriod(Duration.ofDays(1)));
        assertThat(GrantPeriod.USUAL.text()).isEqualTo("PT24H");
    }

    @Test
    void until_somebody_closes_it() {
        GrantPeriod period = GrantPeriod.of("until-closed").orElseThrow();

        assertThat(period.endFrom(NOW)).isNull();
        assertThat(GrantPeriod.of(period.text())).contains(period);
    }

    @Test
    void its_text_means_the_same_period() {
        new Random(6)
                .ints(2000, 1, 7 * 24 * 3600 + 1)
                .mapToObj(Duration::ofSeconds)
                .forEach(length -> {
                    GrantPeriod period = new GrantPeriod(length);
                    assertThat(GrantPeriod.of(period.text())).contains(period);
                    assertThat(period.text()).hasSizeLessThanOrEqualTo(32);
                });
    }
}
