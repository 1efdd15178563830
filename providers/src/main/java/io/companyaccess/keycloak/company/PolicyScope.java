package io.companyaccess.keycloak.company;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a user's companies have a say in a sign-in. */
public enum PolicyScope {
    /** Every enabled company of the user. */
    ANY,
    /** The companies that the sign-in is for; all of them when it names none. */
    REQUESTED;

    /** Realm attribute that holds the choice. */
    public static final String REALM_ATTRIBUTE = "company-access.second-factor-scope";

    /** Reads the realm attribute; absent or unreadable (null included) is {@link #ANY}, the stricter one. */
    public static PolicyScope ofWord(@Nullable String word) {
        return word != null && word.strip().toLowerCase(Locale.ROOT).equals("requested") ? REQUESTED : ANY;
    }
}
