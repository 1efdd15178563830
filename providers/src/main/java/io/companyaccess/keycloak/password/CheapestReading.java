package io.companyaccess.keycloak.password;

import java.util.ArrayList;
import java.util.List;
import me.gosimple.nbvcxz.resources.BruteForceUtil;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to put a password together from parts and single characters.
 *
 * <p>Instead of the library's own combination, which tries all of them until its time is over, takes the worse for the
 * better where more is covered, and calls a password random when its parts cover less than half of it.
 */
final class CheapestReading {

    private static final double LOG_2 = Math.log(2);

    /** A part that saves less than nine guesses of ten explains nothing. */
    private static final double WORTH_TELLING = Math.log(10) / LOG_2;

    private final String password;
    private final List<Part> parts;
    private final double[] bits;
    private final @Nullable Part[] last;

    private CheapestReading(String password, List<Part> parts, int from, int to) {
        this.password = password;
        this.parts = parts;
        this.bits = new double[to - from + 1];
        this.last = new Part[to - from + 1];
        read(from, to);
    }

    /** Of a password in which these parts were found. */
    static CheapestReading of(String password, List<Part> found) {
        List<Part> parts = new ArrayList<>(found);
        parts.addAll(repeats(password, found));
        return new CheapestReading(password, parts, 0, password.length());
    }

    /** The logarithm, base two, of the guesses. */
    double bits() {
        return bits[bits.length - 1];
    }

    /** What saves most of the guesses that the single characters would take, if anything does. */
    Weakness weakness() {
        Weakness worst = Weakness.SHORT;
        double most = WORTH_TELLING;
        int end = password.length();
        while (end > 0) {
            Part part = last[end];
            if (part == null) {
                end--;
                continue;
            }
            double saved = -part.bits();
            for (int i = part.start(); i < part.end(); i++) {
                saved += letter(i);
            }
            if (saved > most) {
                most = saved;
                worst = part.weakness();
            }
            end = part.start();
        }
        return worst;
    }

    private void read(int from, int to) {
        for (int end = from + 1; end <= to; end++) {
            int at = end - from;
            bits[at] = bits[at - 1] + letter(end - 1);
            for (Part part : parts) {
                if (part.end() == end && part.start() >= from) {
                    double sum = bits[part.start() - from] + part.bits();
                    if (sum < bits[at]) {
                        bits[at] = sum;
                        last[at] = part;
                    }
                }
            }
        }
    }

    private double letter(int index) {
        return log2(BruteForceUtil.getBruteForceCardinality(password.charAt(index)));
    }

    /** What comes two times or more costs once, and its number. The library sees only repeats of up to four letters. */
    private static List<Part> repeats(String password, List<Part> parts) {
        List<Part> repeats = new ArrayList<>();
        int length = password.length();
        for (int start = 0; start < length; start++) {
            for (int period = 1; start + 2 * period <= length; period++) {
                int end = start + period;
                while (end < length && password.charAt(end) == password.charAt(end - period)) {
                    end++;
                }
                int times = (end - start) / period;
                if (times > 1) {
                    double once = new CheapestReading(password, parts, start, start + period).bits();
                    repeats.add(new Part(start, start + times * period, once + log2(times), Weakness.PATTERN));
                }
            }
        }
        return repeats;
    }

    static double log2(double value) {
        return Math.log(value) / LOG_2;
    }
}
