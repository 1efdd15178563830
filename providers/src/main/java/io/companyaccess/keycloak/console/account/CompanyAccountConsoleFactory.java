package io.companyaccess.keycloak.console.account;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.account.AccountConsole;
import org.keycloak.services.resources.account.AccountConsoleFactory;
import org.keycloak.theme.Theme;

/** Makes the console for account themes that name {@code accountResourceProvider=company-access}, as ours does. */
public final class CompanyAccountConsoleFactory extends AccountConsoleFactory {

    @Override
    public String getId() {
        return "company-access";
    }

    @Override
    protected AccountConsole createAccountConsole(KeycloakSession session, ClientModel client, Theme theme) {
        return new CompanyAccountConsole(session, client, theme);
    }
}
