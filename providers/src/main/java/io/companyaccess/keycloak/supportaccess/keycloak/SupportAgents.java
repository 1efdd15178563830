package io.companyaccess.keycloak.supportaccess.keycloak;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The vendor's support staff in a realm. */
public final class SupportAgents {

    private static final String CLIENT = "company-access";
    private static final String ROLE = "support-agent";

    private final RealmModel realm;

    public SupportAgents(RealmModel realm) {
        this.realm = realm;
    }

    /** Whether the user has the role of support agents, by whatever way he got it. */
    public boolean include(UserModel user) {
        ClientModel client = realm.getClientByClientId(CLIENT);
        RoleModel role = client == null ? null : client.getRole(ROLE);
        return role != null && user.isEnabled() && user.hasRole(role);
    }
}
