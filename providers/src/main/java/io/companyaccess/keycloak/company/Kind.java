package io.companyaccess.keycloak.company;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a member belongs to a company. */
public enum Kind {
    /** An employee, or whoever is not marked otherwise. */
    INTERNAL,
    /** Somebody from outside, such as the accountant. */
    EXTERNAL;

    /** The word in REST answers and queries. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word means, or empty. */
    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
