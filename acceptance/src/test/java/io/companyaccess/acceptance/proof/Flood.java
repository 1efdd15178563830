package io.companyaccess.acceptance.proof;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Some who do the same again and again, as fast as they are answered, until it is closed. */
final class Flood implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final AtomicInteger done = new AtomicInteger();
    private final long start = System.nanoTime();
    private final ExecutorService threads;
    private final CompletableFuture<Void> all;
    private volatile boolean over;
    private double seconds;

    /** @param one what is done, by the number of how often it was done */
    Flood(int people, IntConsumer one) {
        threads = Executors.newFixedThreadPool(people);
        CompletableFuture<?>[] each = new CompletableFuture<?>[people];
        for (int i = 0; i < people; i++) {
            each[i] = CompletableFuture.runAsync(
                    () -> {
                        while (!over) {
                            one.accept(done.getAndIncrement());
                        }
                    },
                    threads);
        }
        all = CompletableFuture.allOf(each);
    }

    int done() {
        return done.get();
    }

    double seconds() {
        return seconds;
    }

    /** Fails when one of them has. */
    @Override
    public void close() {
        over = true;
        try {
            all.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            threads.shutdownNow();
        }
        seconds = (System.nanoTime() - start) / 1e9;
    }
}
