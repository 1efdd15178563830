package io.companyaccess.keycloak.company.keycloak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes changes of one company wait for each other, on all nodes.
 *
 * <p>Keycloak replaces all attributes of an organization at once, so two changes that read before the other wrote would
 * lose one. The work runs in a transaction of its own that first locks the organization's row. What it reads afterwards is
 * what the change before has left, because it reads past the cache: attributes of an organization are those of its group,
 * and of a cached group Keycloak empties the attributes that everybody shares while it writes them.
 */
final class CompanyLock {

    private CompanyLock() {}

    static <T> T holding(KeycloakSession session, String companyId, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                inner -> {
                    EntityManager database =
                            inner.getProvider(JpaConnectionProvider.class).getEntityManager();
                    OrganizationEntity locked =
                            database.find(OrganizationEntity.class, companyId, LockModeType.PESSIMISTIC_WRITE);
                    CacheRealmProvider cache = inner.getProvider(CacheRealmProvider.class);
                    if (cache != null && locked != null) {
                        cache.registerGroupInvalidation(locked.getGroupId());
                    }
                    return work.apply(inner);
                },
                "company change");
    }
}
