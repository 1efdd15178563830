package io.companyaccess.keycloak.setup;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Which flows a realm signs people in with.
 *
 * <p>Ours takes the place of Keycloak's built-in flow as long as nobody changed that one. A flow that an admin built
 * stays bound, and he is told what to add to it.
 */
final class FlowBinding {

    private static final String CONDITION = "company-requires-otp";

    /** A client cannot bring a reset credentials flow of its own. */
    private static final String NO_OVERRIDE = "";

    private record Binding(
            String name,
            Function<RealmModel, AuthenticationFlowModel> bound,
            BiConsumer<RealmModel, AuthenticationFlowModel> bind,
            Function<RealmRepresentation, String> ours,
            String clientOverride) {}

    private static final List<Binding> BINDINGS = List.of(
            new Binding(
                    "browser",
                    RealmModel::getBrowserFlow,
                    RealmModel::setBrowserFlow,
                    RealmRepresentation::getBrowserFlow,
                    AuthenticationFlowBindings.BROWSER_BINDING),
            new Binding(
                    "direct grant",
                    RealmModel::getDirectGrantFlow,
                    RealmModel::setDirectGrantFlow,
                    RealmRepresentation::getDirectGrantFlow,
                    AuthenticationFlowBindings.DIRECT_GRANT_BINDING),
            new Binding(
                    "reset credentials",
                    RealmModel::getResetCredentialsFlow,
                    RealmModel::setResetCredentialsFlow,
                    RealmRepresentation::getResetCredentialsFlow,
                    NO_OVERRIDE));

    private final RealmModel realm;

    FlowBinding(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, boolean replace, SetupPlan plan) {
        for (Binding binding : BINDINGS) {
            plan(binding, binding.ours().apply(wanted), replace, plan);
        }
        realm.getClientsStream()
                .filter(client ->
                        !client.getAuthenticationFlowBindingOverrides().isEmpty())
                .forEach(client -> warnOfOverrides(client, plan));
    }

    private void plan(Binding binding, String ours, boolean replace, SetupPlan plan) {
        AuthenticationFlowModel bound = binding.bound().apply(realm);
        if (bound != null && bound.getAlias().equals(ours)) {
            return;
        }
        if (bound == null || replace || StockFlows.isUnchanged(realm, bound)) {
            plan.change(
                    "Flow '" + ours + "' bound as the realm's " + binding.name() + " flow",
                    () -> binding.bind().accept(realm, realm.getFlowByAlias(ours)));
        } else if (lacksCondition(bound)) {
            plan.warn("The realm's " + binding.name() + " flow '" + bound.getAlias() + "' is its own and is left as it"
                    + " is. Add to its end the conditional sub-flow with '" + CONDITION + "' as in the flow '" + ours
                    + "', or call set-up with flows=replace. Until then only the required action 'company-otp-guard'"
                    + " asks for the second factor.");
        }
    }

    private void warnOfOverrides(ClientModel client, SetupPlan plan) {
        for (Binding binding : BINDINGS) {
            @Nullable
            AuthenticationFlowModel flow =
                    flow(client.getAuthenticationFlowBindingOverrides().get(binding.clientOverride()));
            if (flow != null && lacksCondition(flow)) {
                plan.warn("Client '" + client.getClientId() + "' signs in with its own " + binding.name() + " flow '"
                        + flow.getAlias() + "', which has no '" + CONDITION
                        + "'. Only the required action 'company-otp-guard' asks for the second factor there.");
            }
        }
    }

    private @Nullable AuthenticationFlowModel flow(@Nullable String id) {
        return id == null ? null : realm.getAuthenticationFlowById(id);
    }

    private boolean lacksCondition(AuthenticationFlowModel flow) {
        return !FlowShape.of(realm, flow).uses(CONDITION);
    }
}
