package io.companyaccess.keycloak.company.keycloak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes changes of one company wait for each other, on all nodes.
 *
 * <p>Keycloak replaces all attributes of an organization at once, so two changes that read before the other wrote would
 * lose one. The work runs in a transaction of its own that first locks the organization's row; what it reads from the
 * database afterwards is what the change before has left.
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
                    database.find(OrganizationEntity.class, companyId, LockModeType.PESSIMISTIC_WRITE);
                    return work.apply(inner);
                },
                "company change");
    }
}
