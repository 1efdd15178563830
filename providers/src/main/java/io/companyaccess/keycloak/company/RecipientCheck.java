package io.companyaccess.keycloak.company;

import java.util.Locale;
import java.util.Optional;

/** What the recipient of a document link has to show before the document opens; later constants are stricter. */
public enum RecipientCheck {
    /** The link alone opens the document. */
    OFF,
    /** The address at which the link was received must be given. */
    ADDRESS,
    /** A code mailed to that address must be given. */
    MAILBOX_CODE;

    /** The word that stands in the organization's attribute and in the REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The check that a stored word means, or empty when it cannot be read. Blanks around it and case do not count. */
    public static Optional<RecipientCheck> ofWord(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (RecipientCheck each : values()) {
            if (each.word().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
