package io.companyaccess.acceptance.rest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Two calls in the same moment. */
final class Together {

    private Together() {}

    static List<RestAnswer> call(Supplier<RestAnswer> one, Supplier<RestAnswer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<RestAnswer> beside = CompletableFuture.supplyAsync(() -> at(start, other));
        return List.of(at(start, one), beside.join());
    }

    private static RestAnswer at(CyclicBarrier start, Supplier<RestAnswer> call) {
        try {
            start.await();
            return call.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
