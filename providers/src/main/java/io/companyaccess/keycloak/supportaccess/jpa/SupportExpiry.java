package io.companyaccess.keycloak.supportaccess.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Looks, in all realms, for what came to its end while nobody was there. */
public final class SupportExpiry {

    /** A company, wherever it is. */
    public record Place(String realmId, String companyId) {}

    /** Somebody's entry, wherever it is. */
    public record Held(String realmId, String sessionId) {}

    private static final String WITHOUT_GRANT = " not exists (select g.id from SupportGrantEntity g"
            + " where g.realmId = e.realmId and g.companyId = e.companyId and g.id = e.grantId"
            + " and g.closedAt is null and g.endsAt > :now)";

    private final EntityManager database;

    public SupportExpiry(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Companies whose grant has come to its end unnoticed, the longest ago first. */
    public List<Place> unnoticed(Instant now, int max) {
        return places(
                "select g.realmId, g.companyId from SupportGrantEntity g"
                        + " where g.closedAt is null and g.endsAt <= :now order by g.endsAt",
                now,
                max);
    }

    /** Companies in which somebody still seems to be though the grant under which he entered is over. */
    public List<Place> leftBehind(Instant now, int max) {
        return places(
                "select distinct e.realmId, e.companyId from SupportEntryEntity e where" + WITHOUT_GRANT, now, max);
    }

    /** Forgets entries of a company whose grant is over. */
    public void forget(Place place, Instant now) {
        database.createQuery("delete from SupportEntryEntity e"
                        + " where e.realmId = :realm and e.companyId = :company and" + WITHOUT_GRANT)
                .setParameter("realm", place.realmId())
                .setParameter("company", place.companyId())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    /**
     * Entries that were made before a moment, by the ids of their sessions.
     *
     * @param after the last session before; empty: from the first
     */
    public List<Held> enteredBefore(Instant moment, String after, int max) {
        return database.createQuery(
                        "select e.realmId, e.sessionId from SupportEntryEntity e"
                                + " where e.enteredAt < :moment and e.sessionId > :after order by e.sessionId",
                        Object[].class)
                .setParameter("moment", moment.toEpochMilli())
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Held((String) row[0], (String) row[1]))
                .toList();
    }

    private List<Place> places(String query, Instant now, int max) {
        return database.createQuery(query, Object[].class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Place((String) row[0], (String) row[1]))
                .toList();
    }
}
