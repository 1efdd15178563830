package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.StrengthEstimator;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Takes the place of Keycloak's provider of passwords, under its id, and leaves its options and metrics as they are.
 *
 * <p>The option {@code spi-credential--keycloak-password--estimate-limit} says how many milliseconds an estimate may take
 * (250); with 0 none is made.
 */
public final class MeasuredPasswordsFactory extends PasswordCredentialProviderFactory {

    private Duration limit = Duration.ofMillis(StrengthEstimator.LIMIT);
    private @Nullable PasswordMeter meter;

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new MeasuredPasswords(session, super.create(session), meter());
    }

    PasswordMeter meter() {
        return Objects.requireNonNull(meter);
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        limit = Duration.ofMillis(config.getInt("estimate-limit", StrengthEstimator.LIMIT));
        meter = new PasswordMeter(StrengthEstimator.load(limit));
    }

    /** Before Keycloak's own, which has 0. */
    @Override
    public int order() {
        return 10;
    }
}
