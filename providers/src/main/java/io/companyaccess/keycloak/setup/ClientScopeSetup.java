package io.companyaccess.keycloak.setup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The client scopes; the Account Console gets the one for our REST, other apps get scopes from an admin. */
final class ClientScopeSetup {

    private static final List<String> OF_ACCOUNT_CONSOLE = List.of("company-access");

    private final RealmModel realm;

    ClientScopeSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        wanted.getClientScopes().forEach(scope -> planScope(scope, plan));
        OF_ACCOUNT_CONSOLE.forEach(name -> planConsole(name, plan));
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        for (ClientScopeRepresentation scope : ours.getClientScopes()) {
            ClientScopeModel existing = existing(scope.getName());
            if (existing != null) {
                plan.change(
                        "Client scope '" + scope.getName() + "' removed" + fromClients(scope.getName()),
                        () -> realm.removeClientScope(existing.getId()));
            }
        }
    }

    private String fromClients(String scope) {
        String clients = realm.getClientsStream()
                .filter(client -> Stream.of(true, false)
                        .anyMatch(byDefault -> client.getClientScopes(byDefault).containsKey(scope)))
                .map(client -> "'" + client.getClientId() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
        return clients.isEmpty() ? "" : ", which these clients had: " + clients;
    }

    /** Not by Keycloak's own look-up: when there is no such scope, that gives the client of the same name. */
    private @Nullable ClientScopeModel existing(String name) {
        return realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void planScope(ClientScopeRepresentation wanted, SetupPlan plan) {
        ClientScopeModel existing = existing(wanted.getName());
        if (existing == null) {
            plan.change(
                    "Client scope '" + wanted.getName() + "' made",
                    () -> RepresentationToModel.createClientScope(realm, wanted));
            return;
        }
        for (ProtocolMapperRepresentation mapper : wanted.getProtocolMappers()) {
            if (existing.getProtocolMapperByName(mapper.getProtocol(), mapper.getName()) == null) {
                plan.change(
                        "Mapper '" + mapper.getName() + "' of client scope '" + wanted.getName() + "' made",
                        () -> existing.addProtocolMapper(RepresentationToModel.toModel(mapper)));
            }
        }
    }

    private void planConsole(String scopeName, SetupPlan plan) {
        ClientModel console = realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID);
        if (console == null) {
            plan.warn("Client '" + Constants.ACCOUNT_CONSOLE_CLIENT_ID
                    + "' is missing, so owners cannot use the Account" + " Console.");
        } else if (!console.getClientScopes(true).containsKey(scopeName)) {
            plan.change("Client scope '" + scopeName + "' given to the Account Console", () -> {
                console.addClientScope(Objects.requireNonNull(existing(scopeName)), true);
            });
        }
    }
}
