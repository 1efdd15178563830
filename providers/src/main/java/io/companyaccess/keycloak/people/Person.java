package io.companyaccess.keycloak.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a company's users.
 *
 * @param kind {@code internal} or {@code external}
 */
public record Person(
        String id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        String kind,
        boolean owner,
        Factors secondFactor) {

    /**
     * The state of a person's second factor.
     *
     * @param enrolled whether one that counts is set up
     * @param required whether the company demands one now
     * @param types {@code otp}, {@code webauthn}, {@code passkey}, {@code recovery-codes}
     */
    public record Factors(boolean enrolled, boolean required, List<String> types) {}
}
