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
 * A filter as conditions of a query over memberships {@code m}.
 *
 * <p>Each is looked up member by member on purpose, see {@link MemberRow#select}: so the query follows the index and stops
 * as soon as the page is full.
 *
 * @param parameters those that only these conditions have
 */
record FilterConditions(String text, Map<String, Object> parameters) {

    private static final char ESCAPE = '!';
    private static final String USER = "UserEntity u where u.id = m.user.id";
    private static final String PASSWORD =
            "CredentialEntity p where p.user.id = m.user.id and p.type = '" + PasswordCredentialModel.TYPE + "'";
    private static final String MEASURED_PASSWORD =
            "CredentialEntity p join PasswordStrengthEntity s on" + ProofsOfMembers.MEASURED
                    + "where p.user.id = m.user.id and p.type = '" + PasswordCredentialModel.TYPE + "'";

    /**
     * @param fields those in which may be searched
     * @param factors the credential types that count as a second factor
     */
    static FilterConditions of(PeopleFilter filter, Set<PersonalField> fields, Collection<String> factors) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder();
        // Owners and externals are listed by their own groups; internal is whoever is not external.
        if (filter.standing() == Standing.INTERNAL) {
            text.append(no("UserGroupMembershipEntity x where x.user.id = m.user.id and x.groupId = "
                    + CompanyGroups.EXTERNALS));
        }
        if (filter.enrolled() != null) {
            String factor = "CredentialEntity f where f.user.id = m.user.id and f.type in (:factors)";
            text.append(filter.enrolled() ? some(factor) : no(factor));
            parameters.put("factors", factors);
        }
        text.append(strength(filter.strength(), parameters));
        if (!filter.terms().isEmpty()) {
            text.append(search(filter.terms(), fields, parameters));
        }
        return new FilterConditions(text.toString(), parameters);
    }

    private static String strength(@Nullable String word, Map<String, Object> parameters) {
        if (word == null) {
            return "";
        }
        if (word.equals(PasswordState.NONE.word())) {
            return no(PASSWORD) + some(USER + " and u.federationLink is null");
        }
        if (word.equals(PasswordState.DIRECTORY.word())) {
            return no(PASSWORD) + some(USER + " and u.federationLink is not null");
        }
        if (word.equals(PasswordState.NOT_MEASURED.word())) {
            return some(PASSWORD) + no(MEASURED_PASSWORD);
        }
        // The classes come first among the words, in the order of their ordinals.
        parameters.put("strength", PasswordState.words().indexOf(word));
        return some(MEASURED_PASSWORD + " and s.strength = :strength");
    }

    private static String search(List<String> terms, Set<PersonalField> fields, Map<String, Object> parameters) {
        StringBuilder user = new StringBuilder(USER);
        if (fields.isEmpty()) {
            return " and 1 = 0";
        }
        for (int at = 0; at < terms.size(); at++) {
            String name = "term" + at;
            parameters.put(name, "%" + escaped(terms.get(at)) + "%");
            // Both sides are lowered by the database, so that they agree on what that means.
            String like = ") like lower(:" + name + ") escape '" + ESCAPE + "'";
            user.append(fields.stream()
                    .map(field -> "lower(u." + field.attribute() + like)
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        return some(user.toString());
    }

    private static String some(String rows) {
        return " and (select count(*) from " + rows + ") > 0";
    }

    private static String no(String rows) {
        return " and (select count(*) from " + rows + ") = 0";
    }

    private static String escaped(String term) {
        return term.replaceAll("[!%_]", ESCAPE + "$0");
    }
}
