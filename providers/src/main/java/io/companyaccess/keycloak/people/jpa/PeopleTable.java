package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.people.PeopleCursor;
import io.companyaccess.keycloak.people.PeopleFilter;
import io.companyaccess.keycloak.people.PeopleFilter.Standing;
import io.companyaccess.keycloak.people.PeoplePage;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Lists the people of a company: who they are in one statement, what they have set up in a second one.
 *
 * <p>Pages are in the order of user ids, which is the order of the primary key of Keycloak's memberships: a page costs the
 * same wherever it begins and however many people there are.
 */
public final class PeopleTable {

    private final KeycloakSession session;
    private final EntityManager database;
    private final RealmModel realm;

    public PeopleTable(KeycloakSession session) {
        this.session = session;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
    }

    /**
     * Some of a company's people, without those whom the view hides.
     *
     * @param after where the page begins; null: with the first
     * @param max how many at most
     */
    public PeoplePage page(
            Company company, PeopleFilter filter, PeopleView view, @Nullable PeopleCursor after, int max) {
        List<MemberRow> rows = visible(company, filter, view, after, max + 1);
        List<MemberRow> page = rows.subList(0, Math.min(max, rows.size()));
        Optional<PeopleCursor> next = rows.size() > max
                ? Optional.of(new PeopleCursor(page.get(max - 1).userId()))
                : Optional.empty();
        return new PeoplePage(people(company, page), next);
    }

    // Pages are cut of those whom one may see: a page with a gap, or a cursor, would tell that somebody fits a search.
    private List<MemberRow> visible(
            Company company, PeopleFilter filter, PeopleView view, @Nullable PeopleCursor after, int max) {
        List<MemberRow> visible = new ArrayList<>();
        @Nullable PeopleCursor from = after;
        List<MemberRow> rows;
        do {
            rows = rows(company, filter, view, from, max);
            rows.stream()
                    .filter(row -> view.people().test(row.userId()))
                    .limit(max - visible.size())
                    .forEach(visible::add);
            from = rows.isEmpty()
                    ? from
                    : new PeopleCursor(rows.get(rows.size() - 1).userId());
        } while (rows.size() == max && visible.size() < max);
        return visible;
    }

    private List<MemberRow> rows(
            Company company, PeopleFilter filter, PeopleView view, @Nullable PeopleCursor after, int max) {
        FilterConditions conditions = FilterConditions.of(filter, view.fields(), SessionFactor.countingTypes(realm));
        // First who is on the page, along the index and until it is full, and only then all that is told of them.
        TypedQuery<Tuple> query = database.createQuery(
                        MemberRow.select(":company", CompanyGroups.OWNERS, CompanyGroups.EXTERNALS)
                                + "from (select m.user.id as id from UserGroupMembershipEntity m where m.groupId = "
                                + listed(filter.standing()) + (after == null ? "" : " and m.user.id > :after")
                                + conditions.text()
                                + " order by m.user.id limit :max) t join UserEntity u on u.id = t.id"
                                + MemberRow.lastSignIns() + "order by t.id",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("company", company.id())
                .setParameter("max", max);
        conditions.parameters().forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after.userId());
        }
        return query.getResultStream().map(MemberRow::of).toList();
    }

    private List<Person> people(Company company, List<MemberRow> rows) {
        boolean required = company.policy().requiresSecondFactor(Instant.ofEpochMilli(Time.currentTimeMillis()));
        Map<String, Proofs> proofs = new ProofsOfMembers(session)
                .of(rows.stream().map(MemberRow::userId).toList());
        return rows.stream()
                .map(row -> row.person(proofs.getOrDefault(row.userId(), Proofs.NONE), required))
                .toList();
    }

    // Who leaves a company leaves all its groups, so that these two can be listed by themselves.
    private static String listed(@Nullable Standing standing) {
        if (standing == Standing.OWNER) {
            return CompanyGroups.OWNERS;
        }
        return standing == Standing.EXTERNAL ? CompanyGroups.EXTERNALS : CompanyGroups.MEMBERS;
    }
}
