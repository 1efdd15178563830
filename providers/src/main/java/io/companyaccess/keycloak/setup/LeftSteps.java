package io.companyaccess.keycloak.setup;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Names the flows that an admin built with steps of ours: without our jars they fail, and only he can mend them. */
final class LeftSteps {

    private static final Set<String> STEPS =
            Set.of("company-requires-otp", "company-otp-enrolment", "document-link-recipient", "support-access-gate");

    private final RealmModel realm;

    LeftSteps(RealmModel realm) {
        this.realm = realm;
    }

    void warn(Set<String> oursById, SetupPlan plan) {
        realm.getAuthenticationFlowsStream()
                .filter(AuthenticationFlowModel::isTopLevel)
                .filter(flow -> !oursById.contains(flow.getId()))
                .forEach(flow -> warn(flow, plan));
    }

    private void warn(AuthenticationFlowModel flow, SetupPlan plan) {
        FlowShape shape = FlowShape.of(realm, flow);
        Set<String> left = STEPS.stream().filter(shape::uses).collect(Collectors.toCollection(TreeSet::new));
        if (!left.isEmpty()) {
            plan.warn("Flow '" + flow.getAlias() + "' is the realm's own and has steps of ours: "
                    + String.join(", ", left) + ". Take them out, or sign-ins by it fail when our jars are gone.");
        }
    }
}
