package io.companyaccess.benchmarks.client;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param otpSecret the secret of the authenticator app as Keycloak stores it; null for a person who has none
 */
public record Person(
        String username, String password, @Nullable String otpSecret) {}
