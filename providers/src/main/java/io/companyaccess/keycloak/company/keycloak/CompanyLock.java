package io.companyaccess.keycloak.company.keycloak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes changes of one company wait for each other, on all nodes.
 *
 * <p>The work runs in a transaction of its own that first locks the organization's row. What it reads afterwards is what the
 * change before has left.
 */
public final class CompanyLock {

    private CompanyLock() {}

    /** Work on our own tables; empty when the company is gone. */
    public static <T> Optional<T> alone(KeycloakSession session, String companyId, Function<KeycloakSession, T> work) {
        return locked(
                session,
                companyId,
                (inner, company) -> company == null ? Optional.empty() : Optional.of(work.apply(inner)));
    }

    /**
     * Work on the organization itself, past the cache.
     *
     * <p>Keycloak replaces all attributes of an organization at once, so two changes that read before the other wrote would
     * lose one. They are attributes of its group, and of a cached group Keycloak empties the attributes that everybody
     * shares while it writes them.
     */
    static <T> T holding(KeycloakSession session, String companyId, Function<KeycloakSession, T> work) {
        return locked(session, companyId, (inner, company) -> {
            CacheRealmProvider cache = inner.getProvider(CacheRealmProvider.class);
            if (cache != null && company != null) {
                cache.registerGroupInvalidation(company.getGroupId());
            }
            return work.apply(inner);
        });
    }

    private static <T> T locked(
            KeycloakSession session,
            String companyId,
            BiFunction<KeycloakSession, @Nullable OrganizationEntity, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                inner -> {
                    EntityManager database =
                            inner.getProvider(JpaConnectionProvider.class).getEntityManager();
                    return work.apply(
                            inner, database.find(OrganizationEntity.class, companyId, LockModeType.PESSIMISTIC_WRITE));
                },
                "company change");
    }
}
