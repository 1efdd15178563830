package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.MailQuota;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Deletes links that nobody needs any more. */
public final class LinkCleaning {

    private static final Duration KEYS_KEPT = Duration.ofHours(24);

    /** After so long without a try, a code is as awake as a new one; the refusals of a link stay with it. */
    private static final Duration TRIES_KEPT = Duration.ofHours(24);

    private static final List<String> TABLES = List.of(
            "RecipientEntity",
            "LinkEntity",
            "BatchEntity",
            "GuessEntity",
            "TriesEntity",
            "AwaitedCodeEntity",
            "MailedEntity",
            "AlertEntity");

    private static final List<String> OF_A_LINK = List.of("TriesEntity", "RecipientEntity");

    /** Rows that are deleted in one statement. */
    private static final int PORTION = 1_000;

    private final EntityManager database;

    public LinkCleaning(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Everything of a realm that is going. */
    public void removeRealm(String realmId) {
        for (String table : TABLES) {
            database.createQuery("delete from " + table + " e where e.realmId = :realm")
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
    }

    /** The links of a company that is going. */
    public void removeCompany(String realmId, String companyId) {
        for (String table : OF_A_LINK) {
            database.createQuery("delete from " + table + " e where e.realmId = :realm and e.linkId in"
                            + " (select l.id from LinkEntity l where l.realmId = :realm and l.companyId = :company)")
                    .setParameter("realm", realmId)
                    .setParameter("company", companyId)
                    .executeUpdate();
        }
        database.createQuery("delete from LinkEntity l where l.realmId = :realm and l.companyId = :company")
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .executeUpdate();
    }

    /**
     * What has been over for long, in all realms.
     *
     * @param kept how long a link is kept after it has expired or was revoked
     * @return how many links were deleted; as many as a portion when there may be more
     */
    public int removeOld(Duration kept, Instant now) {
        forget("BatchEntity e where e.createdAt < :before", now.minus(KEYS_KEPT))
                .executeUpdate();
        forget("GuessEntity e where e.since < :before", now.minus(GuessLimit.PERIOD))
                .executeUpdate();
        forget("TriesEntity e where e.linkId is null and e.lastTriedAt < :before", now.minus(TRIES_KEPT))
                .executeUpdate();
        // What was mailed counts no longer than its life after the last mail, and is asked for again within that time.
        forget("AwaitedCodeEntity e where e.askedAt < :before", now.minus(MailCode.LIFE.multipliedBy(2)))
                .executeUpdate();
        forget("MailedEntity e where e.mailedAt < :before", now.minus(MailQuota.PERIOD))
                .executeUpdate();
        forget("AlertEntity e where e.alertedAt < :before", now.minus(Alerts.PERIOD))
                .executeUpdate();
        List<String> old = database.createQuery(
                        "select l.id from LinkEntity l where l.expiresAt < :before or l.revokedAt < :before",
                        String.class)
                .setParameter("before", now.minus(kept).toEpochMilli())
                .setMaxResults(PORTION)
                .getResultList();
        if (!old.isEmpty()) {
            for (String table : OF_A_LINK) {
                database.createQuery("delete from " + table + " e where e.linkId in (:ids)")
                        .setParameter("ids", old)
                        .executeUpdate();
            }
            database.createQuery("delete from LinkEntity l where l.id in (:ids)")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
        return old.size();
    }

    /** Whether there may be more to delete after {@link #removeOld} answered this. */
    public static boolean mayGoOn(int removed) {
        return removed == PORTION;
    }

    private Query forget(String what, Instant before) {
        return database.createQuery("delete from " + what).setParameter("before", before.toEpochMilli());
    }
}
