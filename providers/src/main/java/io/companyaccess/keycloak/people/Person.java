package io.companyaccess.keycloak.people;

import io.companyaccess.keycloak.company.Membership;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a company's users; nothing more of a person ever leaves the database for it.
 *
 * @param lastLoginAt the last sign-in by himself anywhere in the realm, to the minute; null: none is known
 */
public record Person(
        String id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        Membership membership,
        Factors secondFactor,
        PasswordState password,
        @Nullable Instant lastLoginAt) {

    /**
     * The state of a person's second factor.
     *
     * @param enrolled whether one that counts is set up
     * @param required whether the company demands one now
     * @param types {@code otp}, {@code webauthn}, {@code passkey}, {@code recovery-codes}
     */
    public record Factors(boolean enrolled, boolean required, List<String> types) {}

    /** The same person with a membership that is newer than the row. */
    public Person as(Membership current) {
        return new Person(
                id, username, email, firstName, lastName, enabled, current, secondFactor, password, lastLoginAt);
    }
}
