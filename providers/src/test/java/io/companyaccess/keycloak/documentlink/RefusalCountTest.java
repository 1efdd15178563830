package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often a link was refused. */
final class RefusalCountTest {

    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");

    @Test
    void five_within_a_day_are_repeated() {
        RefusalCount four = times(4, RefusalCount.NONE, NOON);

        assertThat(four.areRepeated()).isFalse();
        assertThat(four.oneMore(NOON.plus(Duration.ofDays(1))).areRepeated()).isTrue();
        RefusalCount later = four.oneMore(NOON.plus(Duration.ofDays(1)).plusMillis(1));
        assertThat(later.areRepeated()).isFalse();
        assertThat(later.number()).isEqualTo(5);
        assertThat(later.lastAt()).isEqualTo(NOON.plus(Duration.ofDays(1)).plusMillis(1));
    }

    private static RefusalCount times(int times, RefusalCount count, Instant now) {
        RefusalCount result = count;
        for (int i = 0; i < times; i++) {
            result = result.oneMore(now);
        }
        return result;
    }
}
