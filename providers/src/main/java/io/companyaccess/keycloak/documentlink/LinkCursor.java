package io.companyaccess.keycloak.documentlink;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a list of links begins: after this one, the newest coming first.
 *
 * @param createdAt when the last link of the page before was made, in milliseconds since 1970
 */
public record LinkCursor(long createdAt, String id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})_([0-9a-f-]{36})");

    /** The place after a link. */
    public static LinkCursor after(DocumentLink link) {
        return new LinkCursor(link.createdAt().toEpochMilli(), link.id());
    }

    /** What a text that was given out by us means, or empty. */
    public static Optional<LinkCursor> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new LinkCursor(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** The place as text. */
    public String text() {
        return createdAt + "_" + id;
    }
}
