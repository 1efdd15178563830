package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.StrengthEstimator;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Takes the place of Keycloak's provider of passwords, under its id, and leaves its options and metrics as they are.
 *
 * <p>The option {@code spi-credential--keycloak-password--estimate-limit} says how many milliseconds an estimate may take
 * (250); with 0 none is made.
 */
public final class MeasuredPasswordsFactory extends PasswordCredentialProviderFactory {

    private @Nullable StrengthEstimator estimator;

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new MeasuredPasswords(session, super.create(session), meter());
    }

    PasswordMeter meter() {
        return new PasswordMeter(estimator());
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        estimator =
                StrengthEstimator.within(Duration.ofMillis(config.getInt("estimate-limit", StrengthEstimator.LIMIT)));
    }

    /** The start of the server does not wait for the word lists; an import of people at the start does. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        super.postInit(factory);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                estimator().load();
            }
        });
    }

    private StrengthEstimator estimator() {
        return Objects.requireNonNull(estimator);
    }

    /** Before Keycloak's own, which has 0. */
    @Override
    public int order() {
        return 10;
    }
}
