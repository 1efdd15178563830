package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.people.PersonalField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a company's users; what the caller may not see of who somebody is, is null.
 *
 * @param password absent for whoever may not see strengths
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UserJson(
        String id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        String kind,
        boolean owner,
        FactorsJson secondFactor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PasswordJson password,
        @Nullable String lastLoginAt) {

    public record FactorsJson(boolean enrolled, boolean required, List<String> types) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PasswordJson(String strength, @Nullable String assessedAt) {}

    static UserJson of(Person person, PeopleView view) {
        PeopleView seen = view.of(person.id());
        return new UserJson(
                person.id(),
                seen.fields().contains(PersonalField.USERNAME) ? person.username() : null,
                seen.fields().contains(PersonalField.EMAIL) ? person.email() : null,
                seen.fields().contains(PersonalField.FIRST_NAME) ? person.firstName() : null,
                seen.fields().contains(PersonalField.LAST_NAME) ? person.lastName() : null,
                person.enabled(),
                person.membership().kind().word(),
                person.membership().owner(),
                new FactorsJson(
                        person.secondFactor().enrolled(),
                        person.secondFactor().required(),
                        person.secondFactor().types()),
                seen.passwords()
                        ? new PasswordJson(
                                person.password().word(), text(person.password().assessedAt()))
                        : null,
                text(person.lastLoginAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
