package io.companyaccess.keycloak.supportaccess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the log of support access tells of. */
public enum LogEvent {
    /** An agent asked to be let in. */
    REQUESTED,
    /** An owner or an identity admin said no. */
    DENIED,
    /** An owner opened the company, for the first time or for another while, or approved a request. */
    OPENED,
    /** An agent entered. */
    ENTERED,
    /** An agent was not let in. */
    REFUSED,
    /** An owner or an identity admin closed the company. */
    CLOSED,
    /** The grant came to its end. */
    EXPIRED;

    /** The word in the REST and in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word means, or empty. */
    public static Optional<LogEvent> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
