package io.companyaccess.keycloak.supportaccess;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a log begins: after this line, the newest coming first.
 *
 * @param at when the last line of the page before was written, in milliseconds since 1970
 */
public record LogCursor(long at, String id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})_([0-9a-f-]{36})");

    /** The place after a line. */
    public static LogCursor after(LogEntry entry) {
        return new LogCursor(entry.at().toEpochMilli(), entry.id());
    }

    /** What a text that was given out by us means, or empty. */
    public static Optional<LogCursor> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new LogCursor(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** The place as text. */
    public String text() {
        return at + "_" + id;
    }
}
