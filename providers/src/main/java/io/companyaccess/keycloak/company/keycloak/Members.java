package io.companyaccess.keycloak.company.keycloak;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import io.companyaccess.keycloak.company.Kind;
import io.companyaccess.keycloak.company.Membership;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Who is owner, internal or external: the organization groups {@code owners} and {@code externals}. */
public final class Members {

    private final KeycloakSession session;

    public Members(KeycloakSession session) {
        this.session = session;
    }

    /** Ids of the organizations, enabled or not, that the user owns; one query. */
    public Set<String> ownedBy(UserModel user) {
        return new HashSet<>(database(session)
                .createQuery(
                        "select o.id from OrganizationEntity o, GroupEntity g, UserGroupMembershipEntity m"
                                + " where m.user.id = :user and m.groupId = g.id and g.name = :owners"
                                + " and g.parentId = o.groupId",
                        String.class)
                .setParameter("user", user.getId())
                .setParameter("owners", Membership.OWNERS_GROUP)
                .getResultList());
    }

    /** The owners of a company. */
    public Stream<UserModel> owners(OrganizationModel company) {
        String root = organizations(session).getOrganizationGroup(company).getId();
        return organizations(session)
                .searchGroupsByName(company, Membership.OWNERS_GROUP, true, null, null)
                .filter(group -> root.equals(group.getParentId()))
                .findFirst()
                .map(group -> session.users()
                        .getGroupMembersStream(session.getContext().getRealm(), group))
                .orElseGet(Stream::empty);
    }

    /** What a member is in a company. */
    public Membership membership(OrganizationModel company, UserModel member) {
        return membership(session, company, member);
    }

    /**
     * Makes a member owner, internal or external.
     *
     * @throws CompanyRefusal when the company would be left without an owner
     */
    public Membership change(OrganizationModel company, UserModel member, UnaryOperator<Membership> change) {
        return CompanyLock.holding(session, company.getId(), inner -> {
            OrganizationModel own = organizations(inner).getById(company.getId());
            UserModel user = inner.users().getUserById(inner.getContext().getRealm(), member.getId());
            Membership before = membership(inner, own, user);
            Membership after = change.apply(before);
            if (before.owner() && !after.owner() && owners(inner, own) <= 1) {
                throw new CompanyRefusal(Reason.LAST_OWNER);
            }
            inGroup(inner, own, user, Membership.OWNERS_GROUP, before.owner(), after.owner());
            inGroup(
                    inner,
                    own,
                    user,
                    Membership.EXTERNALS_GROUP,
                    before.kind() == Kind.EXTERNAL,
                    after.kind() == Kind.EXTERNAL);
            return after;
        });
    }

    private static Membership membership(KeycloakSession session, OrganizationModel company, UserModel member) {
        Set<String> groups = new HashSet<>();
        String root = organizations(session).getOrganizationGroup(company).getId();
        organizations(session)
                .getOrganizationGroupsByMember(company, member)
                .filter(group -> root.equals(group.getParentId()))
                .map(GroupModel::getName)
                .forEach(groups::add);
        return new Membership(
                groups.contains(Membership.EXTERNALS_GROUP) ? Kind.EXTERNAL : Kind.INTERNAL,
                groups.contains(Membership.OWNERS_GROUP));
    }

    private static void inGroup(
            KeycloakSession session,
            OrganizationModel company,
            UserModel user,
            String name,
            boolean before,
            boolean after) {
        if (before == after) {
            return;
        }
        GroupModel group = group(session, company, name);
        OrganizationModel current = session.getContext().getOrganization();
        // Keycloak lets groups of an organization change only while that organization is the one at hand.
        session.getContext().setOrganization(company);
        try {
            if (after) {
                user.joinGroup(group);
            } else {
                user.leaveGroup(group);
            }
        } finally {
            session.getContext().setOrganization(current);
        }
    }

    private static GroupModel group(KeycloakSession session, OrganizationModel company, String name) {
        return organizations(session)
                .searchGroupsByName(company, name, true, null, null)
                .filter(group -> organizations(session)
                        .getOrganizationGroup(company)
                        .getId()
                        .equals(group.getParentId()))
                .findFirst()
                .orElseGet(() -> organizations(session).createGroup(company, name, null));
    }

    private static long owners(KeycloakSession session, OrganizationModel company) {
        return database(session)
                .createQuery("select count(m) from UserGroupMembershipEntity m where m.groupId = :group", Long.class)
                .setParameter(
                        "group",
                        group(session, company, Membership.OWNERS_GROUP).getId())
                .getSingleResult();
    }

    private static OrganizationProvider organizations(KeycloakSession session) {
        return session.getProvider(OrganizationProvider.class);
    }

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
