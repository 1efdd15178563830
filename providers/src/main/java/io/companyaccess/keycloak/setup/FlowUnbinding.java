package io.companyaccess.keycloak.setup;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Binds Keycloak's built-in flows where ours are bound, then removes ours; a flow that an admin built is only named. */
final class FlowUnbinding {

    private record Binding(
            String builtIn,
            Function<RealmModel, AuthenticationFlowModel> bound,
            BiConsumer<RealmModel, AuthenticationFlowModel> bind) {}

    private static final List<Binding> BINDINGS = List.of(
            new Binding(
                    DefaultAuthenticationFlows.BROWSER_FLOW, RealmModel::getBrowserFlow, RealmModel::setBrowserFlow),
            new Binding(
                    DefaultAuthenticationFlows.DIRECT_GRANT_FLOW,
                    RealmModel::getDirectGrantFlow,
                    RealmModel::setDirectGrantFlow),
            new Binding(
                    DefaultAuthenticationFlows.RESET_CREDENTIALS_FLOW,
                    RealmModel::getResetCredentialsFlow,
                    RealmModel::setResetCredentialsFlow));

    private final KeycloakSession session;
    private final RealmModel realm;

    FlowUnbinding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        List<AuthenticationFlowModel> flows = ours.getAuthenticationFlows().stream()
                .filter(AuthenticationFlowRepresentation::isTopLevel)
                .flatMap(flow -> realm.getAuthenticationFlowsStream()
                        .filter(existing -> existing.getAlias().equals(flow.getAlias())))
                .toList();
        Set<String> ids = flows.stream().map(AuthenticationFlowModel::getId).collect(Collectors.toSet());
        BINDINGS.forEach(binding -> unbind(binding, ids, plan));
        realm.getClientsStream().forEach(client -> unbind(client, ids, plan));
        new ProviderFlowSetup(session, realm).undo(plan);
        flows.forEach(flow -> plan.change("Flow '" + flow.getAlias() + "' removed", () -> remove(flow)));
        new LeftSteps(session, realm).warn(ids, plan);
    }

    private void unbind(Binding binding, Set<String> ours, SetupPlan plan) {
        AuthenticationFlowModel bound = binding.bound().apply(realm);
        if (bound != null && ours.contains(bound.getId())) {
            plan.change(
                    "Keycloak's flow '" + binding.builtIn() + "' bound in the place of '" + bound.getAlias() + "'",
                    () -> binding.bind().accept(realm, realm.getFlowByAlias(binding.builtIn())));
        }
    }

    private void unbind(ClientModel client, Set<String> ours, SetupPlan plan) {
        client.getAuthenticationFlowBindingOverrides().forEach((binding, flow) -> {
            if (ours.contains(flow)) {
                plan.change(
                        "Client '" + client.getClientId() + "' signs in by the realm's flow (" + binding + ")",
                        () -> client.removeAuthenticationFlowBindingOverride(binding));
            }
        });
    }

    private void remove(AuthenticationFlowModel flow) {
        KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
    }
}
