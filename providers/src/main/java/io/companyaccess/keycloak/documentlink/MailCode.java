package io.companyaccess.keycloak.documentlink;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Eight digits that are mailed to an address, so that whoever types them has read its mail.
 *
 * <p>They count for one link, one recipient and one browser, for ten minutes and once; what is stored of them is
 * {@link LinkCode#proofOf}.
 */
public final class MailCode {

    /** How long it counts. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int BOUND = 100_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    /** What mail programs, phones and people put between digits. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}.]+");

    private static final int LONGEST_TYPED = 100;

    private final String digits;

    private MailCode(String digits) {
        this.digits = digits;
    }

    /** A new code. */
    public static MailCode fresh(SecureRandom random) {
        return new MailCode("%08d".formatted(random.nextInt(BOUND)));
    }

    /** The code that somebody typed or pasted, empty when it is none; blanks and dashes do not matter. */
    public static Optional<MailCode> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String bare = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return FORM.matcher(bare).matches() ? Optional.of(new MailCode(bare)) : Optional.empty();
    }

    /** The digits as they stand in the mail; must never be logged or stored. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailCode code && digits.equals(code.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "MailCode";
    }
}
