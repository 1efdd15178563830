package io.companyaccess.keycloak.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The clients that stand for our REST, with their roles. */
final class ClientSetup {

    private final KeycloakSession session;
    private final RealmModel realm;

    ClientSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        wanted.getClients().forEach(client -> {
            ClientModel existing = realm.getClientByClientId(client.getClientId());
            if (existing == null) {
                plan.change("Client '" + client.getClientId() + "' made", () -> make(client));
            } else if (!existing.isBearerOnly()) {
                plan.warn("Client '" + client.getClientId() + "' can be used to sign in; it should be bearer only.");
            }
            planRoles(
                    client.getClientId(),
                    existing,
                    wanted.getRoles().getClient().getOrDefault(client.getClientId(), List.of()),
                    plan);
        });
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        for (ClientRepresentation client : ours.getClients()) {
            if (realm.getClientByClientId(client.getClientId()) != null) {
                plan.change(
                        "Client '" + client.getClientId() + "' removed; who had its roles has them no more",
                        () -> realm.removeClient(
                                realm.getClientByClientId(client.getClientId()).getId()));
            }
        }
    }

    private void planRoles(
            String clientId, @Nullable ClientModel existing, List<RoleRepresentation> roles, SetupPlan plan) {
        for (RoleRepresentation role : roles) {
            if (existing == null || existing.getRole(role.getName()) == null) {
                plan.change("Role '" + role.getName() + "' of client '" + clientId + "' made", () -> {
                    RoleModel made = realm.getClientByClientId(clientId).addRole(role.getName());
                    made.setDescription(role.getDescription());
                });
            }
        }
    }

    private void make(ClientRepresentation wanted) {
        RepresentationToModel.createClient(session, realm, wanted);
    }
}
