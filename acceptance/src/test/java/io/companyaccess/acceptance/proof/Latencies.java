package io.companyaccess.acceptance.proof;

import java.util.ArrayList;
import java.util.List;

/** How long the same thing took each time. */
final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    double median() {
        return at(0.5);
    }

    /** Both in milliseconds, and how many times those of the others. */
    String against(Latencies others) {
        return "%.1f / %.1f ms (%.1f / %.1f times)"
                .formatted(median(), at(0.9), median() / others.median(), at(0.9) / others.at(0.9));
    }

    /** In milliseconds. */
    @Override
    public String toString() {
        return "%.1f / %.1f ms, %.1f at most".formatted(median(), at(0.9), at(1));
    }

    private double at(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
