package io.companyaccess.keycloak.supportaccess;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people write as a reason or a ticket, in one line: it stands in logs, mails and tables. */
public final class OneLine {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Longest ticket, in characters. */
    public static final int LONGEST_TICKET = 100;

    /** Shortest reason of an agent who asks, in characters. */
    public static final int SHORTEST_OF_AGENT = 10;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private OneLine() {}

    /**
     * A text without surrounding blanks and with one blank for several; empty when it is then too short, too long, or has
     * characters that no database and no page should get.
     */
    public static Optional<String> of(String written, int shortest, int longest) {
        String line = BLANKS.matcher(written).replaceAll(" ").strip();
        boolean good = line.length() >= shortest
                && line.length() <= longest
                && line.codePoints().noneMatch(OneLine::isNoText);
        return good ? Optional.of(line) : Optional.empty();
    }

    // Control characters, half a pair of surrogates, and marks that turn the reading direction of what follows.
    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
