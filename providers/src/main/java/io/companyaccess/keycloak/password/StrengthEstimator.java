package io.companyaccess.keycloak.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Says how hard a password is to guess, in a bounded time; when it cannot, it says nothing, and never fails. */
public final class StrengthEstimator {

    /** Library, its version and our own: whatever may change a class raises the last number. At most 32 characters. */
    public static final String VERSION = "nbvcxz-1.5.1+1";

    /** Milliseconds that an estimate may take at most. */
    public static final int LIMIT = 250;

    /** Characters that are looked at: forty that are hard to guess are enough, and time grows with the square. */
    static final int LONGEST = 40;

    /** For so long the first few passwords of a server wait for the word lists; then nobody does any more. */
    private static final Duration LOADING = Duration.ofSeconds(10);

    private final FutureTask<BiFunction<String, KnownWords, Estimate>> lists;
    /** On the clock of {@link System#nanoTime}; zero until the lists are wanted. */
    private final AtomicLong waitUntil = new AtomicLong();

    private final TimeLimit timeLimit;
    private volatile @Nullable Throwable fault;

    private StrengthEstimator(Callable<BiFunction<String, KnownWords, Estimate>> lists, Duration limit) {
        this.lists = new FutureTask<>(lists);
        this.timeLimit = new TimeLimit(limit);
    }

    /** With the word lists, which it loads when they are first needed, or sooner by {@link #load}. */
    public static StrengthEstimator within(Duration limit) {
        return new StrengthEstimator(
                () -> {
                    Parts parts = new Parts();
                    return (password, known) -> estimate(parts, password, known);
                },
                limit);
    }

    /** With something else in the place of the library, such as one that hangs. */
    static StrengthEstimator of(BiFunction<String, KnownWords, Estimate> estimates, Duration limit) {
        return new StrengthEstimator(() -> estimates, limit);
    }

    /** Begins to load the word lists, unless that is under way or done, and returns at once. */
    public void load() {
        if (waitUntil.compareAndSet(0, System.nanoTime() + LOADING.toNanos())) {
            Thread thread = new Thread(lists, "company-access-word-lists");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether the word lists are there; else it begins to load them. */
    public boolean isReady() {
        if (!timeLimit.isZero()) {
            load();
        }
        return lists.isDone();
    }

    /** The estimate; empty when it fails or takes longer than the limit. */
    public Optional<Estimate> estimate(String password, KnownWords known) {
        if (timeLimit.isZero()) {
            return Optional.empty();
        }
        load();
        try {
            BiFunction<String, KnownWords, Estimate> ready =
                    lists.get(waitUntil.get() - System.nanoTime(), TimeUnit.NANOSECONDS);
            return timeLimit.within(() -> ready.apply(password, known));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException notLoadedYet) {
            return Optional.empty();
        } catch (ExecutionException notLoaded) {
            fault = notLoaded.getCause();
            return Optional.empty();
        }
    }

    /** Why there are no word lists and will be none, where an estimate has met that. */
    public Optional<Throwable> fault() {
        return Optional.ofNullable(fault);
    }

    /** The estimate, however long it takes. */
    static Estimate estimate(Parts parts, String password, KnownWords known) {
        String beginning = password.substring(0, Math.min(password.length(), LONGEST));
        CheapestReading reading = CheapestReading.of(beginning, parts.in(beginning, known));
        return new Estimate(PasswordStrength.ofGuesses(Math.pow(2, reading.bits())), reading.weakness());
    }
}
