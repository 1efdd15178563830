package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.people.MemberCounts;
import io.companyaccess.keycloak.people.PasswordState;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Counts the members of a company in the database, in two statements whatever their number. */
public final class MemberStatistics {

    // Numbered like the words of PasswordState: the classes first.
    private static final int NOT_MEASURED = PasswordState.words().indexOf(PasswordState.NOT_MEASURED.word());
    private static final int NONE = PasswordState.words().indexOf(PasswordState.NONE.word());
    private static final int DIRECTORY = PasswordState.words().indexOf(PasswordState.DIRECTORY.word());

    /** Beside those words: whoever has a second factor. */
    private static final int ENROLLED = -1;

    private static final String PROOFS = "select t.state as state, count(*) as people"
            + " from (select case when s.strength is not null then s.strength"
            + " when p.id is not null then " + NOT_MEASURED
            + " when u.federationLink is null then " + NONE + " else " + DIRECTORY + " end as state"
            + " from UserGroupMembershipEntity m join m.user u"
            + " left join CredentialEntity p on p.user.id = m.user.id and p.type = '" + PasswordCredentialModel.TYPE
            + "'"
            + " left join PasswordStrengthEntity s on" + ProofsOfMembers.MEASURED
            + " where m.groupId = :group) t group by t.state"
            // A part of its own, as the database then takes all factors at once and not one member after the other.
            + " union all select " + ENROLLED + " as state, count(m.groupId) as people"
            + " from UserGroupMembershipEntity m where m.groupId = :group and exists"
            + " (select f.id from CredentialEntity f where f.user.id = m.user.id and f.type in (:types))";

    private static final String GROUPS = "select g.id as id, g.name as name, count(m.groupId) as people"
            + " from GroupEntity g join UserGroupMembershipEntity m on m.groupId = g.id"
            + " where g.realm = :realm and (g.id = " + CompanyGroups.MEMBERS + " or (g.parentId = "
            + CompanyGroups.MEMBERS + " and g.name in (:owners, :externals))) group by g.id, g.name";

    private final EntityManager database;
    private final RealmModel realm;

    public MemberStatistics(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
    }

    /** How many there are of each kind. */
    public MemberCounts count(OrganizationModel company) {
        long total = 0;
        long owners = 0;
        long external = 0;
        @Nullable String all = null;
        for (Tuple group : groups(company)) {
            long people = group.get("people", Long.class);
            switch (group.get("name", String.class)) {
                case Membership.OWNERS_GROUP -> owners = people;
                case Membership.EXTERNALS_GROUP -> external = people;
                // The group of all members has the organization's id as its name.
                default -> {
                    total = people;
                    all = group.get("id", String.class);
                }
            }
        }
        long enrolled = 0;
        Map<String, Long> passwords = new LinkedHashMap<>();
        PasswordState.words().forEach(word -> passwords.put(word, 0L));
        // By the id, of which the database knows how many members it has, and chooses its way accordingly.
        for (Tuple state : all == null ? List.<Tuple>of() : proofs(all)) {
            int at = state.get("state", Integer.class);
            long people = state.get("people", Long.class);
            if (at == ENROLLED) {
                enrolled = people;
            } else {
                passwords.put(PasswordState.words().get(at), people);
            }
        }
        return new MemberCounts(total, owners, total - external, external, total - enrolled, passwords);
    }

    private List<Tuple> groups(OrganizationModel company) {
        return database.createQuery(GROUPS, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("company", company.getId())
                .setParameter("owners", Membership.OWNERS_GROUP)
                .setParameter("externals", Membership.EXTERNALS_GROUP)
                .getResultList();
    }

    private List<Tuple> proofs(String group) {
        return database.createQuery(PROOFS, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("group", group)
                .setParameter("types", SessionFactor.countingTypes(realm))
                .getResultList();
    }
}
