package io.companyaccess.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How long things took, or how much later than something else they happened.
 *
 * @param millis in milliseconds; below zero: earlier
 */
public record Delays(List<Double> millis) {

    public Delays {
        millis = millis.stream().sorted().toList();
    }

    /** These and more. */
    public Delays and(Delays more) {
        List<Double> all = new ArrayList<>(millis);
        all.addAll(more.millis);
        return new Delays(all);
    }

    /**
     * The delay that this part of all do not exceed.
     *
     * @param part from 0 to 1
     */
    public double quantile(double part) {
        return millis.get((int) Math.max(0, Math.ceil(part * millis.size()) - 1));
    }
}
