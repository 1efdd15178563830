package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Kind;
import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.people.Person;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as one row of a query tells him; what he has set up is another query.
 *
 * @param companyId the organization's id
 */
record MemberRow(
        String companyId,
        String userId,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        boolean inDirectory,
        Membership membership,
        @Nullable Instant lastSignIn) {

    /**
     * What a query selects of users {@code u} and their last sign-ins {@code l}.
     *
     * <p>The groups are looked up row by row on purpose. Joined, the database guesses how many people they have by those of
     * other companies, and may read a whole group for a page of one.
     *
     * @param company an id
     * @param owners an id of a group, as is {@code externals}
     */
    static String select(String company, String owners, String externals) {
        return "select " + company + " as company, u.id as id, u.username as username, u.email as email,"
                + " u.firstName as firstName, u.lastName as lastName, u.enabled as enabled,"
                + " u.federationLink as directory, " + in(owners) + " as owner, " + in(externals) + " as external,"
                + " l.signedInAt as signedInAt ";
    }

    /** The join with last sign-ins. */
    static String lastSignIns() {
        return " left join LastSignInEntity l on l.realmId = :realm and l.userId = u.id ";
    }

    private static String in(String group) {
        return "(select count(i.groupId) from UserGroupMembershipEntity i where i.user.id = u.id and i.groupId = "
                + group + ")";
    }

    static MemberRow of(Tuple row) {
        Long signedInAt = row.get("signedInAt", Long.class);
        return new MemberRow(
                row.get("company", String.class),
                row.get("id", String.class),
                row.get("username", String.class),
                row.get("email", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("enabled", Boolean.class),
                row.get("directory") != null,
                new Membership(
                        row.get("external", Long.class) == 0 ? Kind.INTERNAL : Kind.EXTERNAL,
                        row.get("owner", Long.class) > 0),
                signedInAt == null ? null : Instant.ofEpochMilli(signedInAt));
    }

    /** The whole row. */
    Person person(Proofs proofs, boolean factorRequired) {
        return new Person(
                userId,
                username,
                email,
                firstName,
                lastName,
                enabled,
                membership,
                new Person.Factors(proofs.enrolled(), factorRequired, proofs.factors()),
                proofs.password(inDirectory),
                lastSignIn);
    }
}
