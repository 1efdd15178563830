package io.companyaccess.keycloak.password.policy;

import io.companyaccess.keycloak.password.Estimate;
import io.companyaccess.keycloak.password.PasswordStrength;
import io.companyaccess.keycloak.password.Weakness;
import io.companyaccess.keycloak.password.credential.PasswordMeter;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Refuses passwords below a class, and says what makes them weak and what to do instead.
 *
 * <p>Without an estimate it refuses nothing: nobody is to be kept from setting a password by our own failure.
 */
record StrengthPolicy(KeycloakSession session) implements PasswordPolicyProvider {

    private static final Logger LOG = Logger.getLogger(StrengthPolicy.class);

    static final PasswordStrength DEFAULT = PasswordStrength.STRONG;

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return judge(realm, PasswordMeter.of(session).flatMap(meter -> meter.measure(session, realm, user, password)));
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String username, String password) {
        return judge(
                session.getContext().getRealm(),
                PasswordMeter.of(session).flatMap(meter -> meter.measureNewcomer(session, username, password)));
    }

    @Override
    public Object parseConfig(@Nullable String value) {
        int number = parseInteger(value == null || value.isBlank() ? null : value.strip(), DEFAULT.ordinal());
        if (number < 0 || number >= PasswordStrength.values().length) {
            throw new PasswordPolicyConfigException("Not a number from 0 to 4");
        }
        return number;
    }

    private static @Nullable PolicyError judge(RealmModel realm, Optional<Estimate> estimate) {
        int least = realm.getPasswordPolicy().getPolicyConfig(StrengthPolicyFactory.ID);
        if (estimate.isEmpty()) {
            LOG.warnf(
                    "The policy %s had no estimate and let a password pass in realm %s",
                    StrengthPolicyFactory.ID, realm.getId());
        }
        return estimate.filter(one -> one.strength().ordinal() < least)
                .map(one -> new PolicyError(message(one.weakness())))
                .orElse(null);
    }

    private static String message(Weakness weakness) {
        return "companyAccess.password.weak."
                + switch (weakness) {
                    case KNOWN_WORD -> "knownWord";
                    case COMMON_WORD -> "commonWord";
                    case PATTERN -> "pattern";
                    case DATE -> "date";
                    case SHORT -> "short";
                };
    }

    @Override
    public void close() {}
}
