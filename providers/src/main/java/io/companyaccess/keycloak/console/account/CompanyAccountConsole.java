package io.companyaccess.keycloak.console.account;

import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.account.AccountConsole;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * Keycloak's Account Console, which tells its menu whether the reader belongs to a company.
 *
 * <p>It decides only whether an item is seen; the page behind it asks our REST, which knows who may what.
 */
final class CompanyAccountConsole extends AccountConsole {

    /** Where Keycloak's page lists what its menu shows. */
    private static final String FEATURES = "\"features\": {";

    CompanyAccountConsole(KeycloakSession session, ClientModel client, Theme theme) {
        super(session, client, theme);
    }

    @Override
    protected String renderAccountConsole(FreeMarkerProvider freeMarker, Map<String, Object> values)
            throws FreeMarkerException {
        String page = super.renderAccountConsole(freeMarker, values);
        int at = page.lastIndexOf(FEATURES);
        if (at < 0 || !isCompanyMember()) {
            return page;
        }
        int end = at + FEATURES.length();
        return page.substring(0, end) + "\"isCompanyMember\": true, " + page.substring(end);
    }

    private boolean isCompanyMember() {
        RealmModel realm = session.getContext().getRealm();
        AuthResult reader = new AppAuthManager().authenticateIdentityCookie(session, realm);
        return reader != null
                && realm.isOrganizationsEnabled()
                && session.getProvider(OrganizationProvider.class)
                        .getByMember(reader.user())
                        .anyMatch(OrganizationModel::isEnabled);
    }
}
