package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.people.PasswordState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set up to prove that it is him.
 *
 * @param enrolled whether one of the factors counts
 * @param factors their words
 * @param stored the password that Keycloak keeps for him; null: it keeps none
 */
record Proofs(
        boolean enrolled, List<String> factors, @Nullable PasswordState stored) {

    static final Proofs NONE = new Proofs(false, List.of(), null);

    PasswordState password(boolean inDirectory) {
        if (stored != null) {
            return stored;
        }
        return inDirectory ? PasswordState.DIRECTORY : PasswordState.NONE;
    }
}
