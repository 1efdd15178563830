package io.companyaccess.keycloak.secondfactor.keycloak;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers the guard to realms as the required action {@code company-otp-guard}. */
public final class CompanyOtpGuardFactory implements RequiredActionFactory {

    private static final CompanyOtpGuard GUARD = new CompanyOtpGuard();

    @Override
    public String getId() {
        return CompanyOtpGuard.ID;
    }

    @Override
    public String getDisplayText() {
        return "Company requires OTP (guard)";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return GUARD;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
