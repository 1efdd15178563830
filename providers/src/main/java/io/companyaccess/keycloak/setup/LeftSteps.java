package io.companyaccess.keycloak.setup;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;

/** Names the flows that an admin built with steps of ours: without our jars they fail, and only he can mend them. */
final class LeftSteps {

    private static final String OURS = "io.companyaccess.";

    private final RealmModel realm;
    private final Set<String> steps;

    LeftSteps(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.steps = session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(Authenticator.class)
                .filter(factory -> factory.getClass().getName().startsWith(OURS))
                .map(ProviderFactory::getId)
                .collect(Collectors.toSet());
    }

    void warn(Set<String> oursById, SetupPlan plan) {
        realm.getAuthenticationFlowsStream()
                .filter(AuthenticationFlowModel::isTopLevel)
                .filter(flow -> !oursById.contains(flow.getId()))
                .forEach(flow -> warn(flow, plan));
    }

    private void warn(AuthenticationFlowModel flow, SetupPlan plan) {
        FlowShape shape = FlowShape.of(realm, flow);
        Set<String> left = steps.stream().filter(shape::uses).collect(Collectors.toCollection(TreeSet::new));
        if (!left.isEmpty()) {
            plan.warn("Flow '" + flow.getAlias() + "' is the realm's own and has steps of ours: "
                    + String.join(", ", left) + ". Take them out, or sign-ins by it fail when our jars are gone.");
        }
    }
}
