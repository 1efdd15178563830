package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.people.PeopleCursor;
import io.companyaccess.keycloak.people.PeoplePage;
import io.companyaccess.keycloak.people.PeopleView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a company's people, in an order that is nobody's but always the same.
 *
 * @param next what to give as {@code after} to get the rest; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UserPageJson(List<UserJson> users, @Nullable String next) {

    static UserPageJson of(PeoplePage page, PeopleView view) {
        return new UserPageJson(
                page.people().stream().map(person -> UserJson.of(person, view)).toList(),
                page.next().map(PeopleCursor::text).orElse(null));
    }
}
