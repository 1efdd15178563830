package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.people.Person;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Reads the rows that one person has, in as many companies as it may be, in two statements. */
public final class OnePerson {

    private static final String MEMBERS = "c.groupId";

    private final KeycloakSession session;

    public OnePerson(KeycloakSession session) {
        this.session = session;
    }

    /** His row in each of these companies, by the company's id; where he is no member he has none. */
    public Map<String, Person> rows(String userId, Collection<Company> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        List<MemberRow> rows = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        MemberRow.select(
                                        "c.id",
                                        CompanyGroups.below(MEMBERS, Membership.OWNERS_GROUP),
                                        CompanyGroups.below(MEMBERS, Membership.EXTERNALS_GROUP))
                                + "from OrganizationEntity c join UserGroupMembershipEntity m on m.groupId = c.groupId"
                                + " join m.user u" + MemberRow.lastSignIns()
                                + "where c.id in (:companies) and m.user.id = :user",
                        Tuple.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("companies", companies.stream().map(Company::id).toList())
                .setParameter("user", userId)
                .getResultStream()
                .map(MemberRow::of)
                .toList();
        Proofs proofs = new ProofsOfMembers(session).of(List.of(userId)).getOrDefault(userId, Proofs.NONE);
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        Map<String, Person> byCompany = new HashMap<>();
        for (Company company : companies) {
            rows.stream()
                    .filter(row -> row.companyId().equals(company.id()))
                    .forEach(row -> byCompany.put(
                            company.id(), row.person(proofs, company.policy().requiresSecondFactor(now))));
        }
        return byCompany;
    }
}
