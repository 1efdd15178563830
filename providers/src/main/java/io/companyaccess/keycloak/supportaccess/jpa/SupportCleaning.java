package io.companyaccess.keycloak.supportaccess.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Deletes what support access leaves behind; lines of the log only together with their company or realm. */
public final class SupportCleaning {

    /** How long a request is kept, so that whoever comes late is told what became of it. */
    private static final Duration REQUESTS_KEPT = Duration.ofDays(30);

    private static final List<String> TABLES =
            List.of("SupportEntryEntity", "SupportRequestEntity", "SupportLogEntity", "SupportGrantEntity");

    private final EntityManager database;

    public SupportCleaning(KeycloakSession session) {
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

    /** Everything of a company that is going. */
    public void removeCompany(String realmId, String companyId) {
        for (String table : TABLES) {
            database.createQuery("delete from " + table + " e where e.realmId = :realm and e.companyId = :company")
                    .setParameter("realm", realmId)
                    .setParameter("company", companyId)
                    .executeUpdate();
        }
    }

    /** Requests that have been over for long, in all realms. */
    public void removeOld(Instant now) {
        database.createQuery("delete from SupportRequestEntity r where r.createdAt < :before")
                .setParameter("before", now.minus(REQUESTS_KEPT).toEpochMilli())
                .executeUpdate();
    }
}
