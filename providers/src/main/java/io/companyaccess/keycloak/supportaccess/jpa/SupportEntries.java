package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.SupportEntry;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Who is in which company of the realm, for support. */
public final class SupportEntries {

    private final EntityManager database;
    private final String realmId;

    public SupportEntries(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Somebody is in. */
    public void add(SupportEntry entry) {
        SupportEntryEntity row = new SupportEntryEntity();
        row.sessionId = entry.sessionId();
        row.realmId = realmId;
        row.companyId = entry.companyId();
        row.grantId = entry.grantId();
        row.agentId = entry.agentId();
        row.parentSessionId = entry.parentSessionId();
        row.enteredAt = entry.enteredAt().toEpochMilli();
        database.persist(row);
        database.flush();
    }

    /** Everybody who is in anywhere. */
    public List<SupportEntry> all() {
        return database.createQuery(
                        "select e from SupportEntryEntity e where e.realmId = :realm", SupportEntryEntity.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .map(SupportEntryEntity::entry)
                .toList();
    }

    /** Everybody in a company, the first who came first. */
    public List<SupportEntry> ofCompany(String companyId) {
        return by("companyId", companyId);
    }

    /** Where an agent is. */
    public List<SupportEntry> ofAgent(String agentId) {
        return by("agentId", agentId);
    }

    /** Where somebody went from this sign-in. */
    public List<SupportEntry> ofParent(String parentSessionId) {
        return by("parentSessionId", parentSessionId);
    }

    /** He is out; whether this call has removed him: done again, or at the same moment by somebody else, it has not. */
    public boolean remove(String sessionId) {
        // By a statement: of two who remove the same row, neither fails.
        return database.createQuery(
                                "delete from SupportEntryEntity e where e.realmId = :realm and e.sessionId = :session")
                        .setParameter("realm", realmId)
                        .setParameter("session", sessionId)
                        .executeUpdate()
                > 0;
    }

    private List<SupportEntry> by(String column, String value) {
        return database.createQuery(
                        "select e from SupportEntryEntity e where e.realmId = :realm and e." + column
                                + " = :value order by e.enteredAt, e.sessionId",
                        SupportEntryEntity.class)
                .setParameter("realm", realmId)
                .setParameter("value", value)
                .getResultStream()
                .map(SupportEntryEntity::entry)
                .toList();
    }
}
