package io.companyaccess.keycloak.password.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row of {@code CA_PASSWORD_STRENGTH}; times are milliseconds since 1970.
 *
 * <p>It holds for the password that has this credential id <em>and</em> this date of creation: Keycloak keeps the id when
 * the password changes, and an admin who deletes the credential asks nobody.
 */
@Entity
@Table(name = "CA_PASSWORD_STRENGTH")
public class PasswordStrengthEntity {

    @Id
    @Column(name = "CREDENTIAL_ID", length = 36)
    String credentialId = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "USER_ID", nullable = false)
    String userId = "";

    @Column(name = "CREDENTIAL_CREATED_AT", nullable = false)
    long credentialCreatedAt;

    /** The ordinal of {@link io.companyaccess.keycloak.password.PasswordStrength}. */
    @Column(name = "STRENGTH", nullable = false)
    int strength;

    @Column(name = "ESTIMATOR", length = 32, nullable = false)
    String estimator = "";

    @Column(name = "ASSESSED_AT", nullable = false)
    long assessedAt;
}
