package io.companyaccess.keycloak.people.keycloak;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** What others can recognise a person by. */
public final class PersonName {

    private PersonName() {}

    /** His full name, or else his user name. */
    public static String of(UserModel user) {
        String full = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return full.isEmpty() ? user.getUsername() : full;
    }
}
