package io.companyaccess.keycloak.setup;

import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Our flows: made when missing; a changed one is left to its admin unless flows are to be replaced. */
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
            if (replace) {
                plan.change("Flow '" + alias + "' restored", () -> {
                    empty(existing);
                    fill(existing, flow, wanted);
                });
            } else {
                plan.warn("Flow '" + alias + "' was changed in this realm and is left as it is. Call set-up with"
                        + " flows=replace to restore it.");
            }
        }
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
