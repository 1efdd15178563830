package io.companyaccess.keycloak.password.jpa;

import io.companyaccess.keycloak.password.MeasuredPassword;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The classes of passwords that are known. */
public final class PasswordStrengths {

    private final EntityManager database;

    public PasswordStrengths(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Keeps what is new; what was estimated later stays. */
    public void keep(MeasuredPassword measured) {
        PasswordStrengthEntity row = database.find(PasswordStrengthEntity.class, measured.credentialId());
        if (row == null) {
            row = new PasswordStrengthEntity();
            row.credentialId = measured.credentialId();
            row.realmId = measured.realmId();
            fill(row, measured);
            database.persist(row);
        } else if (row.assessedAt <= measured.assessedAt().toEpochMilli() && !says(row, measured)) {
            fill(row, measured);
        }
        database.flush();
    }

    private static boolean says(PasswordStrengthEntity row, MeasuredPassword measured) {
        return row.credentialCreatedAt == measured.credentialCreatedAt()
                && row.strength == measured.strength().ordinal()
                && row.estimator.equals(measured.estimator());
    }

    private static void fill(PasswordStrengthEntity row, MeasuredPassword measured) {
        row.userId = measured.userId();
        row.credentialCreatedAt = measured.credentialCreatedAt();
        row.strength = measured.strength().ordinal();
        row.estimator = measured.estimator();
        row.assessedAt = measured.assessedAt().toEpochMilli();
    }
}
