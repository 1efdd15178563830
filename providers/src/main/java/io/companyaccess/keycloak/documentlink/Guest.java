package io.companyaccess.keycloak.documentlink;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whoever opened a link without an account: nobody but the recipient of this document.
 *
 * @param linkId the link that he opened
 * @param recipient his index; null where the link alone was enough
 */
public record Guest(String linkId, @Nullable Integer recipient) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})(?:\\.([0-9]{1,4}))?");

    /** The guest that a text names, or empty; says nothing on whether his link exists. */
    public static Optional<Guest> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Guest(parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2))))
                : Optional.empty();
    }

    /** The guest as text, the same at each visit. */
    public String text() {
        return recipient == null ? linkId : linkId + '.' + recipient;
    }
}
