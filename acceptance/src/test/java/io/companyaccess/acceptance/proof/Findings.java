package io.companyaccess.acceptance.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** What is wrong with answers, and how many there were of each kind. */
final class Findings {
    private static final List<String> INSIDE = List.of(
            "io.companyaccess",
            "org.keycloak.",
            "java.lang.",
            "jakarta.",
            "com.fasterxml",
            "org.hibernate",
            "\tat ",
            "Exception:",
            "freemarker.core",
            "PSQLException");

    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    void judge(String what, RawRequest request, RawAnswer answer) {
        nanos.add(answer.nanos());
        String family = answer.status() == 0 ? "closed without a word" : answer.status() / 100 + "xx";
        if (answer.status() >= 500) {
            Optional<KeycloaksOwn> excuse = KeycloaksOwn.of(request);
            family = excuse.map(kind -> "5xx " + kind).orElse(family);
            if (excuse.isEmpty()) {
                problem(what, request, answer, "fails");
            }
        }
        counts.computeIfAbsent(family, key -> new AtomicInteger()).incrementAndGet();
        for (String inside : INSIDE) {
            if (answer.body().contains(inside)) {
                problem(what, request, answer, "tells " + inside.strip());
            }
        }
        for (String sign : Nasty.SIGNS) {
            if (answer.body().contains(sign)) {
                problem(what, request, answer, "has run what was sent: " + sign);
            }
        }
        if (!answer.header("X-Injected").isEmpty()) {
            problem(what, request, answer, "takes a header from what was sent");
        }
    }

    void problem(String what, RawRequest request, RawAnswer answer, String why) {
        problems.add(what + " " + why + ": " + answer.status() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length())) + "\n    to " + request);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }

    /** Median, 99th percentile and longest time of an answer. */
    long[] times() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return LongStream.of(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1])
                .toArray();
    }
}
