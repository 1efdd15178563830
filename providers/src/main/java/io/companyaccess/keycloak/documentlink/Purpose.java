package io.companyaccess.keycloak.documentlink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the recipient is asked to do with the document; the app decides what follows from it. */
public enum Purpose {
    VIEW,
    SIGN,
    PAY;

    /** The word in the REST and in tokens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose that a word means, or empty. */
    public static Optional<Purpose> ofWord(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }
}
