package io.companyaccess.keycloak.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.password.PasswordStrength;
import org.junit.jupiter.api.Test;

/** Queries number the states of passwords by their place among the words. */
final class PasswordStateTest {

    @Test
    void the_classes_come_first_in_their_own_order() {
        for (PasswordStrength strength : PasswordStrength.values()) {
            assertThat(PasswordState.words().get(strength.ordinal())).isEqualTo(strength.word());
        }
        assertThat(PasswordState.words()).hasSize(8).doesNotHaveDuplicates();
    }
}
