package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.people.PasswordState;
import io.companyaccess.keycloak.people.PeopleCursor;
import io.companyaccess.keycloak.people.PeopleFilter;
import io.companyaccess.keycloak.people.PeopleFilter.Standing;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a company's people somebody asks for, as it stands in the address. */
public final class UserQuery {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LONGEST_SEARCH = 255;
    private static final int MOST_TERMS = 8;

    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("secondFactor")
    @Nullable
    String secondFactor;

    @QueryParam("strength")
    @Nullable
    String strength;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("max")
    @Nullable
    String max;

    /** What it asks for; refuses what cannot be meant. */
    PeopleFilter filter() {
        return new PeopleFilter(terms(), standing(), enrolled(), strength());
    }

    @Nullable
    PeopleCursor cursor() {
        return after == null
                ? null
                : PeopleCursor.of(after)
                        .orElseThrow(() -> new InvalidRequest("Parameter after must be the next of a page before"));
    }

    int size() {
        return PageSize.read(max, USUAL, MOST);
    }

    private List<String> terms() {
        if (search == null || search.isBlank()) {
            return List.of();
        }
        List<String> terms = Arrays.asList(search.strip().split("\\s+"));
        if (search.length() > LONGEST_SEARCH || terms.size() > MOST_TERMS || search.indexOf('\0') >= 0) {
            throw new InvalidRequest("Parameter search must be at most " + LONGEST_SEARCH + " characters and "
                    + MOST_TERMS + " words, without control characters");
        }
        return terms;
    }

    private @Nullable Standing standing() {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("Parameter kind must be owner, internal or external"));
    }

    private @Nullable Boolean enrolled() {
        if (secondFactor == null) {
            return null;
        }
        return switch (secondFactor) {
            case "enrolled" -> true;
            case "missing" -> false;
            default -> throw new InvalidRequest("Parameter secondFactor must be enrolled or missing");
        };
    }

    private @Nullable String strength() {
        if (strength != null && !PasswordState.words().contains(strength)) {
            throw new InvalidRequest("Parameter strength must be one of " + String.join(", ", PasswordState.words()));
        }
        return strength;
    }
}
