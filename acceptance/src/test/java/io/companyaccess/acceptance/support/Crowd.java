package io.companyaccess.acceptance.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** So many who all begin in the same moment, and go on until all calls are made. */
public record Crowd(int people) {

    /** Makes calls number 0 to {@code calls - 1}, at least as many as there are people; the answers in this order. */
    public <T> List<T> call(int calls, IntFunction<T> call) {
        ExecutorService pool = Executors.newFixedThreadPool(people);
        CountDownLatch ready = new CountDownLatch(people);
        try {
            List<Callable<T>> all = IntStream.range(0, calls)
                    .<Callable<T>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return call.apply(i);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception failure) {
            throw new AssertionError("One of the calls came to no answer", failure);
        } finally {
            pool.shutdownNow();
        }
    }
}
