package io.companyaccess.keycloak.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives a computation so much time and no more, whatever it does with it.
 *
 * <p>What does not stop keeps its thread; when all threads are kept that way, the answer is no answer, and at once.
 */
final class TimeLimit {

    private static final int WAITING = 500;
    private static final int IDLE_SECONDS = 60;

    private final int threads = Math.max(4, Runtime.getRuntime().availableProcessors());
    private final AtomicInteger stuck = new AtomicInteger();
    private final ThreadPoolExecutor workers;
    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), TimeLimit::thread);
        workers.allowCoreThreadTimeOut(true);
    }

    boolean isZero() {
        return limit.isZero();
    }

    /** The result; empty when there is none in time, or none at all. */
    <T> Optional<T> within(Callable<T> computation) {
        if (limit.isZero() || stuck.get() >= threads) {
            return Optional.empty();
        }
        Work<T> work = new Work<>(computation);
        FutureTask<T> task = new FutureTask<>(work);
        try {
            workers.execute(task);
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooSlow) {
            giveUp(task, work);
        } catch (InterruptedException stopped) {
            giveUp(task, work);
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | RejectedExecutionException failed) {
            // No result: that is all the caller wants to know.
        }
        return Optional.empty();
    }

    private void giveUp(FutureTask<?> task, Work<?> work) {
        work.givenUp();
        task.cancel(true);
        workers.remove(task);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "company-access-password-strength");
        thread.setDaemon(true);
        return thread;
    }

    /** Counts itself among the stuck from when it was given up to when it ends after all. */
    private final class Work<T> implements Callable<T> {

        private enum State {
            WAITING,
            RUNNING,
            STUCK,
            OVER
        }

        private final Callable<T> computation;
        private State state = State.WAITING;

        Work(Callable<T> computation) {
            this.computation = computation;
        }

        @Override
        public T call() throws Exception {
            moveTo(State.RUNNING);
            try {
                return computation.call();
            } finally {
                moveTo(State.OVER);
            }
        }

        synchronized void givenUp() {
            if (state == State.RUNNING) {
                moveTo(State.STUCK);
            }
        }

        private synchronized void moveTo(State next) {
            if (next == State.STUCK) {
                stuck.incrementAndGet();
            } else if (state == State.STUCK) {
                stuck.decrementAndGet();
            }
            state = next;
        }
    }
}
