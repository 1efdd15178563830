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

    /** What a query selects; {@code c}: an id of the company. */
    static String select(String companyId) {
        return "select " + companyId + " as company, u.id as id, u.username as username, u.email as email,"
                + " u.firstName as firstName, u.lastName as lastName, u.enabled as enabled,"
                + " u.federationLink as directory, o.groupId as owners, x.groupId as externals,"
                + " l.signedInAt as signedInAt ";
    }

    /** What it joins to the members {@code m}; each of it is one row by primary key, or none. */
    static String joins(String owners, String externals) {
        return " join m.user u"
                + " left join UserGroupMembershipEntity o on o.user.id = u.id and o.groupId = " + owners
                + " left join UserGroupMembershipEntity x on x.user.id = u.id and x.groupId = " + externals
                + " left join LastSignInEntity l on l.realmId = :realm and l.userId = u.id ";
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
                new Membership(row.get("externals") == null ? Kind.INTERNAL : Kind.EXTERNAL, row.get("owners") != null),
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
