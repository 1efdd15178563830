package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.people.PasswordState;
import io.companyaccess.keycloak.people.PeopleFilter;
import io.companyaccess.keycloak.people.PeopleFilter.Standing;
import io.companyaccess.keycloak.people.PersonalField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A filter as conditions of a query over users {@code u} who are externals by {@code x}.
 *
 * @param parameters those that only these conditions have
 */
record FilterConditions(String text, Map<String, Object> parameters) {

    private static final char ESCAPE = '!';
    private static final String PASSWORD =
            "CredentialEntity p where p.user.id = u.id and p.type = '" + PasswordCredentialModel.TYPE + "'";
    private static final String NO_PASSWORD = " and not exists (select p.id from " + PASSWORD + ")";

    /**
     * @param fields those in which may be searched
     * @param factors the credential types that count as a second factor
     */
    static FilterConditions of(PeopleFilter filter, Set<PersonalField> fields, Collection<String> factors) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder();
        // Owners and externals are listed by their own groups; internal is whoever is not external.
        if (filter.standing() == Standing.INTERNAL) {
            text.append(" and x.groupId is null");
        }
        if (filter.enrolled() != null) {
            text.append(filter.enrolled() ? " and exists" : " and not exists")
                    .append(" (select f.id from CredentialEntity f where f.user.id = u.id and f.type in (:factors))");
            parameters.put("factors", factors);
        }
        text.append(strength(filter.strength(), parameters));
        search(filter.terms(), fields, text, parameters);
        return new FilterConditions(text.toString(), parameters);
    }

    private static String strength(@Nullable String word, Map<String, Object> parameters) {
        if (word == null) {
            return "";
        }
        if (word.equals(PasswordState.NONE.word())) {
            return NO_PASSWORD + " and u.federationLink is null";
        }
        if (word.equals(PasswordState.DIRECTORY.word())) {
            return NO_PASSWORD + " and u.federationLink is not null";
        }
        String measured = "exists (select s.strength from PasswordStrengthEntity s where " + ProofsOfMembers.MEASURED;
        if (word.equals(PasswordState.NOT_MEASURED.word())) {
            return " and exists (select p.id from " + PASSWORD + " and not " + measured + "))";
        }
        // The classes come first among the words, in the order of their ordinals.
        parameters.put("strength", PasswordState.words().indexOf(word));
        return " and exists (select p.id from " + PASSWORD + " and " + measured + " and s.strength = :strength))";
    }

    private static void search(
            List<String> terms, Set<PersonalField> fields, StringBuilder text, Map<String, Object> parameters) {
        if (!terms.isEmpty() && fields.isEmpty()) {
            text.append(" and 1 = 0");
            return;
        }
        for (int at = 0; at < terms.size(); at++) {
            String name = "term" + at;
            parameters.put(name, "%" + escaped(terms.get(at)) + "%");
            // Both sides are lowered by the database, so that they agree on what that means.
            String like = ") like lower(:" + name + ") escape '" + ESCAPE + "'";
            text.append(fields.stream()
                    .map(field -> "lower(u." + field.attribute() + like)
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
    }

    private static String escaped(String term) {
        return term.replaceAll("[!%_]", ESCAPE + "$0");
    }
}
