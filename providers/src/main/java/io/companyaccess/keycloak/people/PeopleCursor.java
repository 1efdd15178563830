package io.companyaccess.keycloak.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a company's people begins: after this one, in the order of ids.
 *
 * <p>Its text is encoded because an imported user can have any text as his id.
 */
public record PeopleCursor(String userId) {

    private static final int LONGEST_ID = 36;

    /** What a text that was given out by us means, or empty. */
    public static Optional<PeopleCursor> of(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            PeopleCursor read = new PeopleCursor(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            // PostgreSQL fails at a NUL.
            boolean good = !read.userId.isEmpty()
                    && read.userId.length() <= LONGEST_ID
                    && read.userId.indexOf('\0') < 0
                    && read.text().equals(text);
            return good ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    /** The place as text. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(userId.getBytes(StandardCharsets.UTF_8));
    }
}
