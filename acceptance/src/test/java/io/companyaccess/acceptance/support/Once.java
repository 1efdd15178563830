package io.companyaccess.acceptance.support;

import java.util.function.Supplier;

/** A thing that is made when it is first asked for, and tried no second time when that failed. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private T made;
    private RuntimeException failure;

    private Once(Supplier<T> making) {
        this.making = making;
    }

    static <T> Once<T> of(Supplier<T> making) {
        return new Once<>(making);
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw new IllegalStateException("It failed before", failure);
        }
        if (made == null) {
            try {
                made = making.get();
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }
        return made;
    }
}
