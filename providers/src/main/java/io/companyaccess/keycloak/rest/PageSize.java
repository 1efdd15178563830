package io.companyaccess.keycloak.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of a list somebody wants at once. */
final class PageSize {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private PageSize() {}

    /** The parameter {@code max} of a call, null where it has none. */
    static int read(@Nullable String max, int usual, int most) {
        if (max == null) {
            return usual;
        }
        int read = NUMBER.matcher(max).matches() ? Integer.parseInt(max) : 0;
        if (read < 1 || read > most) {
            throw new InvalidRequest("Parameter max must be a number from 1 to " + most);
        }
        return read;
    }
}
