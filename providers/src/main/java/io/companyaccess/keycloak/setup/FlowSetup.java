package io.companyaccess.keycloak.setup;

import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Our flows: made when missing, brought up to date when they are as an earlier version made them.
 *
 * <p>One that an admin changed is left to him, unless flows are to be replaced.
 */
final class FlowSetup {

    private final RealmModel realm;

    FlowSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, boolean replace, SetupPlan plan) {
        wanted.getAuthenticationFlows().stream()
                .filter(AuthenticationFlowRepresentation::isTopLevel)
                .forEach(flow -> plan(flow, wanted, replace, plan));
    }

    private void plan(
            AuthenticationFlowRepresentation flow, RealmRepresentation wanted, boolean replace, SetupPlan plan) {
        String alias = flow.getAlias();
        AuthenticationFlowModel existing = realm.getFlowByAlias(alias);
        if (existing == null) {
            plan.change("Flow '" + alias + "' made", () -> fill(add(flow), flow, wanted));
        } else if (!FlowShape.of(realm, existing).equals(FlowShape.of(wanted, alias))) {
            boolean earlier = isOfEarlierVersion(existing);
            if (earlier || replace) {
                plan.change("Flow '" + alias + (earlier ? "' brought up to date" : "' restored"), () -> {
                    empty(existing);
                    fill(existing, flow, wanted);
                });
            } else {
                plan.warn("Flow '" + alias + "' was changed in this realm and is left as it is. Call set-up with"
                        + " flows=replace to restore it.");
            }
        }
    }

    /** Nobody has touched it since, so there is nothing of an admin's to lose. */
    private boolean isOfEarlierVersion(AuthenticationFlowModel flow) {
        FlowShape shape = FlowShape.of(realm, flow);
        return WantedRealm.earlierFlows().stream()
                .filter(version ->
                        version.getAuthenticationFlows().get(0).getAlias().equals(flow.getAlias()))
                .anyMatch(version -> FlowShape.of(version, flow.getAlias()).equals(shape));
    }

    private AuthenticationFlowModel add(AuthenticationFlowRepresentation wanted) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(wanted.getAlias());
        flow.setDescription(wanted.getDescription());
        flow.setProviderId(wanted.getProviderId());
        flow.setTopLevel(wanted.isTopLevel());
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow);
    }

    private void fill(AuthenticationFlowModel flow, AuthenticationFlowRepresentation wanted, RealmRepresentation all) {
        for (AuthenticationExecutionExportRepresentation step : wanted.getAuthenticationExecutions()) {
            AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
            execution.setParentFlow(flow.getId());
            execution.setRequirement(AuthenticationExecutionModel.Requirement.valueOf(step.getRequirement()));
            execution.setPriority(step.getPriority());
            execution.setAuthenticator(step.getAuthenticator());
            execution.setAuthenticatorFlow(step.getFlowAlias() != null);
            if (step.getFlowAlias() != null) {
                AuthenticationFlowRepresentation sub = all.getAuthenticationFlows().stream()
                        .filter(each -> each.getAlias().equals(step.getFlowAlias()))
                        .findFirst()
                        .orElseThrow();
                AuthenticationFlowModel subFlow = add(sub);
                fill(subFlow, sub, all);
                execution.setFlowId(subFlow.getId());
            }
            realm.addAuthenticatorExecution(execution);
        }
    }

    private void empty(AuthenticationFlowModel flow) {
        List<AuthenticationExecutionModel> steps =
                realm.getAuthenticationExecutionsStream(flow.getId()).toList();
        for (AuthenticationExecutionModel step : steps) {
            realm.removeAuthenticatorExecution(step);
            if (step.isAuthenticatorFlow()) {
                AuthenticationFlowModel sub = realm.getAuthenticationFlowById(step.getFlowId());
                empty(sub);
                realm.removeAuthenticationFlow(sub);
            }
        }
    }
}
