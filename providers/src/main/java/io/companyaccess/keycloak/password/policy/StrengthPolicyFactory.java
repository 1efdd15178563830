package io.companyaccess.keycloak.password.policy;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Offers the policy {@code password-strength} in the realm's list of password policies. */
public final class StrengthPolicyFactory implements PasswordPolicyProviderFactory {

    static final String ID = "password-strength";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new StrengthPolicy(session);
    }

    @Override
    public String getDisplayName() {
        return "Minimum Strength (0–4)";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return String.valueOf(StrengthPolicy.DEFAULT.ordinal());
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
