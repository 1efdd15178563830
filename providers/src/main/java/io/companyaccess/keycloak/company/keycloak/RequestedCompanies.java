package io.companyaccess.keycloak.company.keycloak;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationScope;

/** Which companies a sign-in names, by the {@code organization} scopes of its request. */
final class RequestedCompanies {

    private final KeycloakSession session;

    RequestedCompanies(KeycloakSession session) {
        this.session = session;
    }

    /** Ids of the named companies; empty when none is named or when all are ({@code organization:*}). */
    Set<String> ids(UserModel member, @Nullable String scope, @Nullable String selectedId) {
        Set<String> ids = new HashSet<>();
        for (String part : scope == null ? new String[0] : scope.split(" ")) {
            OrganizationScope asked = OrganizationScope.valueOfScope(session, part);
            if (asked == null) {
                continue;
            }
            switch (asked) {
                case SPECIFIC ->
                    asked.resolveOrganizations(member, part, session)
                            .map(OrganizationModel::getId)
                            .forEach(ids::add);
                case ANY -> {
                    if (selectedId == null) {
                        return Set.of();
                    }
                    ids.add(selectedId);
                }
                case ALL -> {
                    return Set.of();
                }
            }
        }
        return ids;
    }
}
