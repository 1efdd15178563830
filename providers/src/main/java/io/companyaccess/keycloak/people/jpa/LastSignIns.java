package io.companyaccess.keycloak.people.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** When people signed in last. */
public final class LastSignIns {

    /** Who signs in to several apps at once is written down once. */
    private static final Duration AS_GOOD_AS_NOW = Duration.ofMinutes(1);

    private final EntityManager database;

    public LastSignIns(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** He signed in; one statement, whether it is the first time or not. */
    public void signedIn(String realmId, String userId, Instant now) {
        database.createQuery("insert into LastSignInEntity (realmId, userId, signedInAt) values (:realm, :user, :now)"
                        + " on conflict (realmId, userId) do update set signedInAt = excluded.signedInAt"
                        + " where signedInAt < :before")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("now", now.toEpochMilli())
                .setParameter("before", now.minus(AS_GOOD_AS_NOW).toEpochMilli())
                .executeUpdate();
    }

    /** He is gone. */
    public void removeUser(String realmId, String userId) {
        database.createQuery("delete from LastSignInEntity l where l.realmId = :realm and l.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Of people who are gone: not every way of deleting many at once tells of it. */
    public void removeLeftOver() {
        database.createQuery("delete from LastSignInEntity l"
                        + " where not exists (select 1 from UserEntity u where u.id = l.userId)")
                .executeUpdate();
    }

    /** The realm is gone. */
    public void removeRealm(String realmId) {
        database.createQuery("delete from LastSignInEntity l where l.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
