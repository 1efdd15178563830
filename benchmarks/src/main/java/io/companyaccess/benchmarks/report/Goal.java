package io.companyaccess.benchmarks.report;

import java.util.Locale;

/** How a figure should turn out. */
public sealed interface Goal {

    /** At least so much. */
    record AtLeast(double bound) implements Goal {}

    /** At most so much. */
    record AtMost(double bound) implements Goal {}

    /** Shown for comparison only. */
    record None() implements Goal {}

    /** Whether a value, as it is printed, is what it should be: {@code yes}, {@code no}, or nothing without a goal. */
    default String verdict(double value) {
        if (this instanceof AtLeast least) {
            return value >= least.bound ? "yes" : "**no**";
        }
        if (this instanceof AtMost most) {
            return value <= most.bound ? "yes" : "**no**";
        }
        return "";
    }

    /** The goal in words. */
    default String text() {
        if (this instanceof AtLeast least) {
            return "≥ " + number(least.bound);
        }
        if (this instanceof AtMost most) {
            return "≤ " + number(most.bound);
        }
        return "";
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.format(Locale.ROOT, "%.2f", bound);
    }
}
