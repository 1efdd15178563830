package io.companyaccess.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the library does, there is an answer soon, or none. */
final class StrengthEstimatorTest {

    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final KnownWords NOBODY = new KnownWords(Set.of());
    private static final Estimate WEAK = new Estimate(PasswordStrength.WEAK, Weakness.SHORT);

    @Test
    void one_that_fails_says_nothing() {
        assertThat(StrengthEstimator.of((password, known) -> fail(), LIMIT).estimate("x", NOBODY))
                .isEmpty();
        assertThat(StrengthEstimator.of((password, known) -> overflow(0), LIMIT).estimate("x", NOBODY))
                .isEmpty();
    }

    @Test
    void one_that_hangs_says_nothing_and_those_behind_do_not_wait_for_ever() {
        CountDownLatch hanging = new CountDownLatch(1);
        StrengthEstimator estimator =
                StrengthEstimator.of((password, known) -> password.equals("hang") ? hang(hanging) : WEAK, LIMIT);

        // As many as it takes until no thread is left.
        for (int i = 0; i < 100; i++) {
            assertThat(estimator.estimate("hang", NOBODY)).isEmpty();
        }
        long start = System.nanoTime();
        assertThat(estimator.estimate("x", NOBODY)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);

        hanging.countDown();
        Optional<Estimate> again = Optional.empty();
        for (int i = 0; i < 100 && again.isEmpty(); i++) {
            again = estimator.estimate("x", NOBODY);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(again).contains(WEAK);
    }

    @Test
    void many_at_once_all_get_their_answer() throws Exception {
        StrengthEstimator estimator = ready();
        ExecutorService people = Executors.newFixedThreadPool(50);
        try {
            List<Future<Optional<Estimate>>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> people.submit(() -> estimator.estimate("Welkom" + i, NOBODY)))
                    .toList();
            for (Future<Optional<Estimate>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void a_limit_of_nothing_measures_nothing() {
        StrengthEstimator estimator = StrengthEstimator.of((password, known) -> WEAK, Duration.ZERO);

        assertThat(IntStream.range(0, 20).mapToObj(i -> estimator.estimate("x", NOBODY)))
                .containsOnly(Optional.empty());
    }

    @Test
    void says_which_part_makes_it_weak() {
        StrengthEstimator estimator = ready();
        KnownWords olga = new KnownWords(Set.of("olga"));

        assertThat(List.of("Olga12", "Welkom1", "azertyuiop", "15081947", "x7#"))
                .extracting(password ->
                        estimator.estimate(password, olga).orElseThrow().weakness())
                .containsExactly(
                        Weakness.KNOWN_WORD, Weakness.COMMON_WORD, Weakness.PATTERN, Weakness.DATE, Weakness.SHORT);
    }

    /** With its lists, and with time enough on the busiest machine. */
    private static StrengthEstimator ready() {
        StrengthEstimator estimator = StrengthEstimator.within(Duration.ofMinutes(1));
        while (!estimator.isReady()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return estimator;
    }

    private static Estimate fail() {
        throw new IllegalStateException("on purpose");
    }

    private static Estimate overflow(int depth) {
        return depth < 0 ? WEAK : overflow(depth + 1);
    }

    /** Like one that burns time, it does not listen. */
    private static Estimate hang(CountDownLatch until) {
        while (until.getCount() > 0) {
            Thread.onSpinWait();
        }
        return WEAK;
    }
}
