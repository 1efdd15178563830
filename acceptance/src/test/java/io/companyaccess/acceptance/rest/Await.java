package io.companyaccess.acceptance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what is written a moment after the answer. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Await() {}

    static void until(BooleanSupplier come) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It has not come in " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
