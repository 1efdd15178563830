package io.companyaccess.keycloak.password;

import java.util.Locale;

/** Five classes by the estimated number of guesses: zxcvbn's bounds, one step stricter. */
public enum PasswordStrength {
    /** Fewer than 10⁴ guesses. */
    VERY_WEAK,
    /** Fewer than 10⁸ guesses. */
    WEAK,
    /** Fewer than 10¹⁰ guesses. */
    FAIR,
    /** Fewer than 10¹² guesses. */
    STRONG,
    /** 10¹² guesses or more. */
    VERY_STRONG;

    private static final double[] UPPER_BOUNDS = {1e4, 1e8, 1e10, 1e12};

    /** The class of a password that takes so many guesses. */
    public static PasswordStrength ofGuesses(double guesses) {
        int at = 0;
        while (at < UPPER_BOUNDS.length && guesses >= UPPER_BOUNDS[at]) {
            at++;
        }
        return values()[at];
    }

    /** The word of our REST: {@code very-weak} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
