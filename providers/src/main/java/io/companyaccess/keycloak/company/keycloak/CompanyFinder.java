package io.companyaccess.keycloak.company.keycloak;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Finds a company by what people and programs call it. */
public final class CompanyFinder {

    private final KeycloakSession session;

    public CompanyFinder(KeycloakSession session) {
        this.session = session;
    }

    /** The enabled organization with this id or, if none has it, this alias. */
    public Optional<OrganizationModel> find(String idOrAlias) {
        // PostgreSQL fails at a NUL instead of finding nothing.
        if (!session.getContext().getRealm().isOrganizationsEnabled() || idOrAlias.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return byId(organizations, idOrAlias)
                .or(() -> Optional.ofNullable(organizations.getByAlias(idOrAlias)))
                .filter(OrganizationModel::isEnabled);
    }

    private static Optional<OrganizationModel> byId(OrganizationProvider organizations, String id) {
        try {
            return Optional.ofNullable(organizations.getById(id));
        } catch (ModelException ofAnotherRealm) {
            // Not there either, and nobody is to learn that there is one elsewhere.
            return Optional.empty();
        }
    }
}
