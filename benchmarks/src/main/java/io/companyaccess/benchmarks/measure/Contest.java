package io.companyaccess.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several works that take turns until the time is over, in an order that changes with each lap. */
public final class Contest {

    /** Something that is done again and again, by several workers at once. */
    @FunctionalInterface
    public interface Work {
        /**
         * Gets ready what is not to be measured.
         *
         * @param worker number of the worker, from 0
         * @param times how often he is about to do it
         */
        default void prepare(int worker, int times) {}

        /** @param worker number of the worker, from 0 */
        void once(int worker);
    }

    private final int workers;
    private final int timesEach;
    private final Map<String, Work> works = new LinkedHashMap<>();

    /**
     * @param workers how many do a work at once
     * @param timesEach how often each of them does it in one turn
     */
    public Contest(int workers, int timesEach) {
        this.workers = workers;
        this.timesEach = timesEach;
    }

    /** Adds a work under a name. */
    public Contest add(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /** Lets all take turns; at least one lap is run. */
    public Laps run(Duration time) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        List<Runnable> turns = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        works.forEach((name, work) -> {
            List<Double> own = new ArrayList<>();
            rates.put(name, own);
            turns.add(() -> own.add(rateOf(work, pool)));
        });
        try {
            long end = System.nanoTime() + time.toNanos();
            for (int lap = 0; lap == 0 || System.nanoTime() < end; lap++) {
                turns.forEach(Runnable::run);
                // Each is as often before another one as after it.
                Collections.reverse(turns);
                if (lap % 2 == 1) {
                    Collections.rotate(turns, 1);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return new Laps(rates);
    }

    private double rateOf(Work work, ExecutorService pool) {
        byAll(pool, worker -> work.prepare(worker, timesEach));
        long begin = System.nanoTime();
        byAll(pool, worker -> {
            for (int time = 0; time < timesEach; time++) {
                work.once(worker);
            }
        });
        return workers * timesEach / ((System.nanoTime() - begin) / 1e9);
    }

    private void byAll(ExecutorService pool, IntConsumer part) {
        List<? extends Future<?>> all = IntStream.range(0, workers)
                .mapToObj(worker -> pool.submit(() -> part.accept(worker)))
                .toList();
        all.forEach(Contest::await);
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
