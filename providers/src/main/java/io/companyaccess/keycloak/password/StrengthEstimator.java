package io.companyaccess.keycloak.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/** Says how hard a password is to guess, in a bounded time; when it cannot, it says nothing, and never fails. */
public final class StrengthEstimator {

    /** Library, its version and our own: whatever may change a class raises the last number. At most 32 characters. */
    public static final String VERSION = "nbvcxz-1.5.1+1";

    /** Milliseconds that an estimate may take at most. */
    public static final int LIMIT = 250;

    /** Characters that are looked at: forty that are hard to guess are enough, and time grows with the square. */
    static final int LONGEST = 40;

    /** Seconds to wait for the word lists, in the first moments of a server only. */
    private static final int LOADING = 10;

    private final CompletableFuture<BiFunction<String, KnownWords, Estimate>> estimates;
    private final TimeLimit timeLimit;

    private StrengthEstimator(CompletableFuture<BiFunction<String, KnownWords, Estimate>> estimates, Duration limit) {
        this.estimates = estimates;
        this.timeLimit = new TimeLimit(limit);
    }

    /** Begins to load the word lists, in a thread of its own, and is ready at once. */
    public static StrengthEstimator load(Duration limit) {
        CompletableFuture<BiFunction<String, KnownWords, Estimate>> estimates = new CompletableFuture<>();
        Thread loading = new Thread(
                () -> {
                    try {
                        Parts parts = new Parts();
                        estimates.complete((password, known) -> estimate(parts, password, known));
                    } catch (RuntimeException | Error failure) {
                        estimates.completeExceptionally(failure);
                    }
                },
                "company-access-word-lists");
        loading.setDaemon(true);
        loading.start();
        return new StrengthEstimator(estimates, limit);
    }

    /** With something else in the place of the library, such as one that hangs. */
    static StrengthEstimator of(BiFunction<String, KnownWords, Estimate> estimates, Duration limit) {
        return new StrengthEstimator(CompletableFuture.completedFuture(estimates), limit);
    }

    /** The estimate; empty when it fails or takes longer than the limit. */
    public Optional<Estimate> estimate(String password, KnownWords known) {
        try {
            BiFunction<String, KnownWords, Estimate> ready = estimates.get(LOADING, TimeUnit.SECONDS);
            return timeLimit.within(() -> ready.apply(password, known));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException notLoaded) {
            return Optional.empty();
        }
    }

    private static Estimate estimate(Parts parts, String password, KnownWords known) {
        String beginning = password.substring(0, Math.min(password.length(), LONGEST));
        CheapestReading reading = CheapestReading.of(beginning, parts.in(beginning, known));
        return new Estimate(PasswordStrength.ofGuesses(Math.pow(2, reading.bits())), reading.weakness());
    }
}
