package io.companyaccess.keycloak.documentlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a link was made, known by his place in the list that the app gave.
 *
 * @param index from 0
 * @param tag see {@link LinkCode#tagOf}
 * @param revokedAt null: he may open the link
 */
public record Recipient(int index, String tag, @Nullable Instant revokedAt) {

    /** Whether an address with this tag is his, and he was not revoked; takes the same time for every answer. */
    public boolean admits(String otherTag) {
        boolean his = MessageDigest.isEqual(
                tag.getBytes(StandardCharsets.US_ASCII), otherTag.getBytes(StandardCharsets.US_ASCII));
        return his & revokedAt == null;
    }
}
