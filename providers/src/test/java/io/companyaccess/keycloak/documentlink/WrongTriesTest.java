package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guessing addresses puts a link to sleep, and never for long. */
final class WrongTriesTest {

    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");

    @Test
    void four_slips_are_forgiven_and_the_fifth_sends_it_to_sleep_for_five_minutes() {
        WrongTries four = times(4, WrongTries.NONE, NOON);
        WrongTries five = four.oneMore(NOON);

        assertThat(four.asleepAt(NOON)).isFalse();
        assertThat(five.asleepAt(NOON.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isTrue();
        assertThat(five.asleepAt(NOON.plus(Duration.ofMinutes(5)))).isFalse();
    }

    @Test
    void each_sleep_is_twice_as_long_and_an_hour_at_most() {
        List<Long> minutes = new ArrayList<>();
        WrongTries tries = WrongTries.NONE;
        Instant now = NOON;
        for (int sleep = 0; sleep < 40; sleep++) {
            tries = times(5, tries, now);
            Instant until = tries.asleepUntil();
            minutes.add(Duration.between(now, until).toMinutes());
            now = until;
        }

        assertThat(minutes.subList(0, 6)).containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
        assertThat(minutes.subList(6, 40)).containsOnly(60L);
    }

    @Test
    void guesses_while_it_sleeps_do_not_lengthen_the_sleep() {
        WrongTries asleep = times(5, WrongTries.NONE, NOON);

        assertThat(times(500, asleep, NOON.plusSeconds(1))).isEqualTo(asleep);
    }

    @Test
    void two_hours_without_a_wrong_one_make_all_forgotten() {
        WrongTries twice = times(5, times(5, WrongTries.NONE, NOON), NOON.plus(Duration.ofMinutes(5)));
        Instant later =
                NOON.plus(Duration.ofMinutes(5)).plus(Duration.ofHours(2)).plusMillis(1);

        assertThat(times(4, twice, later).asleepAt(later)).isFalse();
        assertThat(times(5, twice, later).asleepUntil()).isEqualTo(later.plus(Duration.ofMinutes(5)));
        assertThat(times(4, WrongTries.NONE, NOON)
                        .oneMore(NOON.plus(Duration.ofHours(2)))
                        .asleepUntil())
                .isNotNull();
    }

    private static WrongTries times(int times, WrongTries tries, Instant now) {
        WrongTries result = tries;
        for (int i = 0; i < times; i++) {
            result = result.oneMore(now);
        }
        return result;
    }
}
