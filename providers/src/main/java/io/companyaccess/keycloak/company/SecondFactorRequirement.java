package io.companyaccess.keycloak.company;

import java.util.Locale;
import java.util.Optional;

/** Whether a company demands a second factor of everybody who signs in to it. */
public enum SecondFactorRequirement {
    OPTIONAL,
    REQUIRED;

    /** The word that stands in the organization's attribute and in the REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The requirement that a stored word means, or empty when it cannot be read. Blanks around it and case do not count. */
    public static Optional<SecondFactorRequirement> ofWord(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (SecondFactorRequirement each : values()) {
            if (each.word().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
