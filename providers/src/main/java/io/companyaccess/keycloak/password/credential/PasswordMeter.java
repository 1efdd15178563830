package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.Estimate;
import io.companyaccess.keycloak.password.KnownWords;
import io.companyaccess.keycloak.password.StrengthEstimator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Estimates a password with the words of its person; when that fails, it says nothing. */
public final class PasswordMeter {

    private static final Logger LOG = Logger.getLogger(PasswordMeter.class);

    /** Once is enough: it stays so until the server starts again. */
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final StrengthEstimator estimator;

    PasswordMeter(StrengthEstimator estimator) {
        this.estimator = estimator;
    }

    /** The one of this server; empty when an admin has put another provider of passwords in the place of ours. */
    public static Optional<PasswordMeter> of(KeycloakSession session) {
        return session.getKeycloakSessionFactory()
                                .getProviderFactory(
                                        CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID)
                        instanceof MeasuredPasswordsFactory ours
                ? Optional.of(ours.meter())
                : Optional.empty();
    }

    /** Whether an estimate need not wait for the word lists: nobody's sign-in waits for them. */
    boolean isReady() {
        return estimator.isReady();
    }

    /** The estimate for a user; empty when there is none in time. */
    public Optional<Estimate> measure(KeycloakSession session, RealmModel realm, UserModel user, String password) {
        return measure(password, () -> PersonalWords.of(session, realm, user));
    }

    /** The estimate for somebody who registers; empty when there is none in time. */
    public Optional<Estimate> measureNewcomer(KeycloakSession session, @Nullable String username, String password) {
        return measure(password, () -> PersonalWords.ofNewcomer(session, username));
    }

    private Optional<Estimate> measure(String password, Supplier<KnownWords> words) {
        try {
            Optional<Estimate> estimate = estimator.estimate(password, words.get());
            if (estimate.isEmpty()) {
                LOG.debug("No estimate of a password in time");
                estimator
                        .fault()
                        .filter(fault -> TOLD.compareAndSet(false, true))
                        .ifPresent(fault -> LOG.error("No word lists, so that no password can be estimated", fault));
            }
            return estimate;
        } catch (RuntimeException failure) {
            LOG.debug("No estimate of a password", failure);
            return Optional.empty();
        }
    }
}
