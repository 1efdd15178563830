package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.Fingerprint;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Which companies were told lately of repeated refusals: each at most once a day, by whichever node comes first. */
public final class Alerts {

    static final Duration PERIOD = Duration.ofDays(1);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private Alerts() {}

    /** Whether the company is to be told now; whoever hears yes has to tell it. */
    public static boolean claim(KeycloakSessionFactory factory, String realmId, String companyId, Instant now) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> claim(session, realmId, Fingerprint.of(realmId, companyId), now));
        } catch (ModelDuplicateException anotherNodeWasFaster) {
            return false;
        }
    }

    /** None could be mailed: the first refusal after a minute tries again. */
    public static void putOff(KeycloakSessionFactory factory, String realmId, String companyId, Instant now) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> database(session)
                        .createQuery("update AlertEntity a set a.alertedAt = :then where a.realmId = :realm"
                                + " and a.companyHash = :company")
                        .setParameter(
                                "then", now.minus(PERIOD).plus(AFTER_FAILURE).toEpochMilli())
                        .setParameter("realm", realmId)
                        .setParameter("company", Fingerprint.of(realmId, companyId))
                        .executeUpdate());
    }

    private static boolean claim(KeycloakSession session, String realmId, String company, Instant now) {
        EntityManager database = database(session);
        int renewed = database.createQuery("update AlertEntity a set a.alertedAt = :now where a.realmId = :realm"
                        + " and a.companyHash = :company and a.alertedAt <= :before")
                .setParameter("now", now.toEpochMilli())
                .setParameter("realm", realmId)
                .setParameter("company", company)
                .setParameter("before", now.minus(PERIOD).toEpochMilli())
                .executeUpdate();
        if (renewed == 0 && database.find(AlertEntity.class, company) == null) {
            AlertEntity first = new AlertEntity();
            first.companyHash = company;
            first.realmId = realmId;
            first.alertedAt = now.toEpochMilli();
            database.persist(first);
            database.flush();
            return true;
        }
        return renewed > 0;
    }

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
