package io.companyaccess.keycloak.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of a company's people somebody may see.
 *
 * @param fields what he may see of who they are; in the others a search finds nothing
 * @param passwords whether he may see how strong passwords are
 * @param everybody whether there is nobody whom he may not see; else numbers that tell of somebody are left out
 * @param people by id, whom he may see
 */
public record PeopleView(Set<PersonalField> fields, boolean passwords, boolean everybody, Predicate<String> people) {

    /** Everybody, and all there is. */
    public static final PeopleView ALL = new PeopleView(EnumSet.allOf(PersonalField.class), true, true, id -> true);

    /** Everybody, and all but passwords. */
    public static final PeopleView WITHOUT_PASSWORDS =
            new PeopleView(EnumSet.allOf(PersonalField.class), false, true, id -> true);

    /** Of one person: this, or nothing that tells who he is. */
    public PeopleView of(String id) {
        return people.test(id) ? this : new PeopleView(Set.of(), false, everybody, people);
    }
}
