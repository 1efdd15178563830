package io.companyaccess.keycloak.people;

import io.companyaccess.keycloak.password.PasswordStrength;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's password: a class, or why there is none.
 *
 * @param word a class, or {@code not-measured}, {@code none}, {@code directory}
 * @param assessedAt when the class was estimated; null without a class
 */
public record PasswordState(String word, @Nullable Instant assessedAt) {

    /** There is a password, but nobody has measured it. */
    public static final PasswordState NOT_MEASURED = new PasswordState("not-measured", null);

    /** There is no password: a passkey alone, or an identity provider. */
    public static final PasswordState NONE = new PasswordState("none", null);

    /** The password is kept by a directory, which shows it to nobody. */
    public static final PasswordState DIRECTORY = new PasswordState("directory", null);

    /** A password of a class. */
    public static PasswordState of(PasswordStrength strength, Instant assessedAt) {
        return new PasswordState(strength.word(), assessedAt);
    }

    /** Every word there is, the weakest class first. */
    public static List<String> words() {
        return Stream.concat(
                        Arrays.stream(PasswordStrength.values()).map(PasswordStrength::word),
                        Stream.of(NOT_MEASURED, NONE, DIRECTORY).map(PasswordState::word))
                .toList();
    }
}
