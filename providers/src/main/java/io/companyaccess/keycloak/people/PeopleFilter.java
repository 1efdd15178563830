package io.companyaccess.keycloak.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a company's people somebody wants to see.
 *
 * @param terms each stands somewhere in a name or address, in whatever case
 * @param standing null: any
 * @param enrolled whether they have a second factor that counts; null: either
 * @param strength a word of {@link PasswordState}; null: any
 */
public record PeopleFilter(
        List<String> terms,
        @Nullable Standing standing,
        @Nullable Boolean enrolled,
        @Nullable String strength) {

    /** What people are in the company; an owner is internal or external besides. */
    public enum Standing {
        OWNER,
        INTERNAL,
        EXTERNAL
    }

    /** Everybody. */
    public static final PeopleFilter NONE = new PeopleFilter(List.of(), null, null, null);
}
