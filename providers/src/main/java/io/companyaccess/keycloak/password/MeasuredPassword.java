package io.companyaccess.keycloak.password;

import java.time.Instant;

/**
 * What is kept of a password: its class, when and by what it was estimated, and which credential it belongs to.
 *
 * @param credentialCreatedAt milliseconds since 1970; with the id, because that stays when the password changes
 */
public record MeasuredPassword(
        String realmId,
        String userId,
        String credentialId,
        long credentialCreatedAt,
        PasswordStrength strength,
        String estimator,
        Instant assessedAt) {}
