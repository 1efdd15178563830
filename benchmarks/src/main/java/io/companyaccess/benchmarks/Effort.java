package io.companyaccess.benchmarks;

import java.time.Duration;

/**
 * How long to measure; the machine's load shows in the spread, and a longer run narrows it.
 *
 * @param scale 1 for a full run of some twenty minutes
 */
record Effort(double scale) {

    static Effort fromBuild() {
        return new Effort(Double.parseDouble(System.getProperty("benchmarks.effort", "1")));
    }

    /** How often both servers are started afresh for the rates: each JVM compiles a little differently. */
    int servers() {
        return atLeast(1, 2);
    }

    Duration warmUp() {
        return time(40);
    }

    Duration logins() {
        return time(80);
    }

    Duration refreshes() {
        return time(40);
    }

    /** For links that are made, and as long again for links that are opened. */
    Duration links() {
        return time(60);
    }

    /** How many links there are where there are many. */
    int manyLinks() {
        return atLeast(100_000, 1_000_000);
    }

    /** How many people a company has where there are many. */
    int manyPeople() {
        return scale < 0.1 ? 100_000 : 1_000_000;
    }

    /** For pages of people, and as long again for each of the other parts. */
    Duration people() {
        return time(60);
    }

    /** Support entries that are in a company when it is closed. */
    int entries() {
        return atLeast(20, 200);
    }

    /** How often it is closed. */
    int closes() {
        return atLeast(2, 5);
    }

    /** Starts of each of the two distributions. */
    int starts() {
        return atLeast(2, 6);
    }

    private Duration time(int seconds) {
        return Duration.ofMillis((long) (1000 * seconds * scale));
    }

    private int atLeast(int least, int full) {
        return Math.max(least, (int) Math.round(full * scale));
    }
}
