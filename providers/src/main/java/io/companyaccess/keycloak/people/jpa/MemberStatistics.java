package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.people.MemberCounts;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Counts the members of a company in the database, whatever their number. */
public final class MemberStatistics {

    private final KeycloakSession session;

    public MemberStatistics(KeycloakSession session) {
        this.session = session;
    }

    /** Four counts, each one statement. */
    public MemberCounts count(OrganizationModel company) {
        String all = session.getProvider(OrganizationProvider.class)
                .getOrganizationGroup(company)
                .getId();
        long total = members(all);
        long external = inGroup(all, Membership.EXTERNALS_GROUP);
        return new MemberCounts(
                total, inGroup(all, Membership.OWNERS_GROUP), total - external, external, withoutFactor(all));
    }

    private long members(String group) {
        return database()
                .createQuery("select count(m) from UserGroupMembershipEntity m where m.groupId = :group", Long.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    private long inGroup(String parent, String name) {
        return database()
                .createQuery(
                        "select count(m) from UserGroupMembershipEntity m, GroupEntity g"
                                + " where m.groupId = g.id and g.parentId = :parent and g.name = :name",
                        Long.class)
                .setParameter("parent", parent)
                .setParameter("name", name)
                .getSingleResult();
    }

    private long withoutFactor(String group) {
        List<String> types = SessionFactor.countingTypes(session.getContext().getRealm());
        return database()
                .createQuery(
                        "select count(m) from UserGroupMembershipEntity m where m.groupId = :group and not exists"
                                + " (select c.id from CredentialEntity c where c.user = m.user and c.type in (:types))",
                        Long.class)
                .setParameter("group", group)
                .setParameter("types", types)
                .getSingleResult();
    }

    private EntityManager database() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
