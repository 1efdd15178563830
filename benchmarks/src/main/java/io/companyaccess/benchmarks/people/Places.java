package io.companyaccess.benchmarks.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Where pages begin, in turn. */
record Places(List<String> ids, AtomicInteger turn) {

    Places(List<String> ids) {
        this(List.copyOf(ids), new AtomicInteger());
    }

    /** A user's id. */
    String next() {
        return ids.get(turn.getAndIncrement() % ids.size());
    }

    /** The same as our REST gives it out. */
    String nextCursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(next().getBytes(StandardCharsets.UTF_8));
    }
}
