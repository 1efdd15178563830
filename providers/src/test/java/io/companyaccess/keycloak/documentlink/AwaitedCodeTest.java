package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The code for which a browser waits. */
final class AwaitedCodeTest {

    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));
    private static final String RITA = "a".repeat(64);
    private static final String PAUL = "b".repeat(64);
    private static final String RIGHT = "c".repeat(64);
    private static final String NEXT = "d".repeat(64);

    @Test
    void counts_from_when_it_was_mailed_for_ten_minutes() {
        AwaitedCode asked = AwaitedCode.first(RITA, 0, NOON);
        AwaitedCode mailed = asked.mailed(RIGHT, LATER);

        assertThat(asked.admits(RIGHT, NOON)).isFalse();
        assertThat(asked.admits("", NOON)).isFalse();
        assertThat(mailed.admits(RIGHT, LATER.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(mailed.admits(NEXT, LATER)).isFalse();
        assertThat(mailed.admits(RIGHT, LATER.plus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void where_nobody_is_meant_nothing_is_right() {
        assertThat(AwaitedCode.first(RITA, null, NOON).mailed(RIGHT, NOON).admits(RIGHT, NOON))
                .isFalse();
    }

    @Test
    void five_wrong_ones_end_it_and_a_new_mail_does_not_set_the_count_back() {
        AwaitedCode code = AwaitedCode.first(RITA, 0, NOON).mailed(RIGHT, NOON);
        for (int i = 0; i < 4; i++) {
            code = code.oneWrong();
        }
        assertThat(code.admits(RIGHT, NOON)).isTrue();
        assertThat(code.oneWrong().admits(RIGHT, NOON)).isFalse();

        AwaitedCode again = code.askedAgain(RITA, 0, LATER).mailed(NEXT, LATER);
        assertThat(again.admits(NEXT, LATER)).isTrue();
        assertThat(again.oneWrong().admits(NEXT, LATER)).isFalse();
        AwaitedCode other = code.askedAgain(PAUL, 1, LATER).mailed(NEXT, LATER);
        assertThat(other.oneWrong().admits(NEXT, LATER)).isFalse();
    }

    @Test
    void what_is_over_begins_anew() {
        AwaitedCode over = AwaitedCode.first(RITA, 0, NOON).mailed(RIGHT, NOON);
        for (int i = 0; i < 5; i++) {
            over = over.oneWrong();
        }

        AwaitedCode anew = over.askedAgain(RITA, 0, LATER);
        assertThat(anew.wrong()).isZero();
        assertThat(anew.admits(RIGHT, LATER)).isFalse();
    }

    @Test
    void a_new_mail_takes_the_old_one_s_place_only_when_it_goes_out() {
        AwaitedCode again = AwaitedCode.first(RITA, 0, NOON).mailed(RIGHT, NOON).askedAgain(RITA, 0, LATER);

        assertThat(again.admits(RIGHT, LATER)).isTrue();
        assertThat(again.notMailed().admits(RIGHT, LATER)).isTrue();
        assertThat(again.mailed(NEXT, LATER).admits(RIGHT, LATER)).isFalse();
        assertThat(again.mailed(NEXT, LATER).admits(NEXT, LATER)).isTrue();
    }

    @Test
    void another_address_makes_the_mail_to_the_first_one_worthless() {
        assertThat(AwaitedCode.first(RITA, 0, NOON)
                        .mailed(RIGHT, NOON)
                        .askedAgain(PAUL, 1, NOON)
                        .admits(RIGHT, NOON))
                .isFalse();
    }

    @Test
    void the_next_mail_waits_a_minute_but_not_after_a_slip_or_a_failure() {
        AwaitedCode code = AwaitedCode.first(RITA, 0, NOON);

        assertThat(code.isTooSoon(RITA, LATER.minusMillis(1))).isTrue();
        assertThat(code.isTooSoon(RITA, LATER)).isFalse();
        assertThat(code.isTooSoon(PAUL, NOON)).isFalse();
        assertThat(code.notMailed().isTooSoon(RITA, NOON)).isFalse();
    }
}
