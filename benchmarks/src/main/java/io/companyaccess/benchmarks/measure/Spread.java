package io.companyaccess.benchmarks.measure;

import java.util.List;

/**
 * The middle of some numbers, and how far apart they are.
 *
 * @param low the lower quartile
 * @param high the upper quartile
 * @param count how many numbers there are
 */
public record Spread(double median, double low, double high, int count) {

    /** The spread of at least one number. */
    public static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75), sorted.size());
    }

    private static double at(List<Double> sorted, double part) {
        double position = part * (sorted.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}
