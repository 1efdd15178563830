package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.keycloak.password.Estimate;
import io.companyaccess.keycloak.password.KnownWords;
import io.companyaccess.keycloak.password.StrengthEstimator;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand passwords, estimated as a server does it but without one: every answer is the right one, or none. */
@Proof
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class EstimatesTest {
    private static final int PASSWORDS = 10_000;
    private static final String THREAD = "company-access-password-strength";
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    /** As many wait in the queue, and one is under way in each thread. */
    private static final int PLACES = 500 + THREADS;
    /** What other parts of this process may come to meanwhile; word lists that were loaded again would be more. */
    private static final long MEGABYTES = 20;

    // The last has more people than there are places.
    @ParameterizedTest
    @ValueSource(ints = {8, 100, 1_000})
    void ten_thousand_are_estimated_rightly_or_not_at_all(int atOnce) {
        List<String> passwords = passwords();
        KnownWords known = KnownWords.in(List.of("Olga", "Peeters", "olga@acme.example", "Acme"), Year.of(2026));
        StrengthEstimator estimator = ready(Duration.ofMillis(StrengthEstimator.LIMIT));
        StrengthEstimator patient = ready(Duration.ofMinutes(1));
        List<Estimate> right = passwords.stream()
                .map(password -> patient.estimate(password, known).orElseThrow())
                .toList();
        long before = used();
        Busiest busiest = new Busiest();
        Latencies waited = new Latencies();

        long start = System.nanoTime();
        List<Optional<Estimate>> estimates = new Crowd(atOnce).call(PASSWORDS, i -> {
            long asked = System.nanoTime();
            Optional<Estimate> estimate = estimator.estimate(passwords.get(i), known);
            waited.add(System.nanoTime() - asked);
            return estimate;
        });
        double seconds = (System.nanoTime() - start) / 1e9;

        int most = busiest.stop();
        long kept = (used() - before) / 1_000_000;
        long none = estimates.stream().filter(Optional::isEmpty).count();
        System.out.printf(
                "%d estimates, %d at once: %.1f s, %d without; %s; %d threads at most, %d MB more%n",
                PASSWORDS, atOnce, seconds, none, waited, most, kept);
        assertThat(IntStream.range(0, PASSWORDS)
                        .filter(i -> estimates.get(i).isPresent())
                        .allMatch(i -> estimates.get(i).orElseThrow().equals(right.get(i))))
                .isTrue();
        if (atOnce <= PLACES) {
            assertThat(none).isZero();
        } else {
            assertThat(PASSWORDS - none).isGreaterThanOrEqualTo(PLACES);
        }
        assertThat(most).isBetween(1, THREADS);
        assertThat(kept).isLessThan(MEGABYTES);
        assertThat(estimator.estimate(passwords.get(0), known)).contains(right.get(0));
    }

    /** Words, names, dates and rows of keys with something behind, and what a password manager makes up. */
    private static List<String> passwords() {
        List<String> starts = List.of("Welkom", "Olga", "azertyuiop", "P@ssw0rd", "15081947", "Zonnebloem", "acme");
        Random random = new Random(1);
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < PASSWORDS; i++) {
            String chance = random.ints(2 + i % 18, '!', '~' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            passwords.add(i % 3 == 0 ? chance : starts.get(i % starts.size()) + chance);
        }
        return passwords;
    }

    private static StrengthEstimator ready(Duration limit) {
        StrengthEstimator estimator = StrengthEstimator.within(limit);
        while (!estimator.isReady()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return estimator;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Counts the threads that the estimator has at one moment, again and again, without those of another one. */
    private static final class Busiest {
        private final Set<Thread> others = Set.copyOf(own());
        private final Thread thread = new Thread(this::look);
        private volatile int most;
        private volatile boolean over;

        Busiest() {
            thread.start();
        }

        int stop() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return most;
        }

        private void look() {
            while (!over) {
                List<Thread> all = new ArrayList<>(own());
                all.removeAll(others);
                most = Math.max(most, all.size());
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }

        private static List<Thread> own() {
            Thread[] all = new Thread[5_000];
            Thread.currentThread().getThreadGroup().enumerate(all);
            return Arrays.stream(all)
                    .filter(Objects::nonNull)
                    .filter(one -> one.getName().equals(THREAD))
                    .toList();
        }
    }
}
