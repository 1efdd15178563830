package io.companyaccess.keycloak.password;

/** What an estimate says of a password, and all that it says. */
public record Estimate(PasswordStrength strength, Weakness weakness) {}
