package io.companyaccess.keycloak.password.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Deletes the classes of passwords that are gone. */
public final class StrengthCleaning {

    /** Rows that are deleted in one statement. */
    private static final int PORTION = 1_000;

    private final EntityManager database;

    public StrengthCleaning(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Everything of a realm that is going. */
    public void removeRealm(String realmId) {
        database.createQuery("delete from PasswordStrengthEntity s where s.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Everything of a user who is going. */
    public void removeUser(String realmId, String userId) {
        database.createQuery("delete from PasswordStrengthEntity s where s.realmId = :realm and s.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /**
     * What belongs to no credential any more, in all realms: not every way of deleting one tells of it.
     *
     * @return whether there may be more
     */
    public boolean removeLeftOver() {
        List<String> leftOver = database.createQuery(
                        "select s.credentialId from PasswordStrengthEntity s"
                                + " where not exists (select 1 from CredentialEntity c where c.id = s.credentialId)"
                                + " and not exists"
                                + " (select 1 from FederatedUserCredentialEntity f where f.id = s.credentialId)",
                        String.class)
                .setMaxResults(PORTION)
                .getResultList();
        if (!leftOver.isEmpty()) {
            database.createQuery("delete from PasswordStrengthEntity s where s.credentialId in (:ids)")
                    .setParameter("ids", leftOver)
                    .executeUpdate();
        }
        return leftOver.size() == PORTION;
    }
}
