package io.companyaccess.keycloak.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The steps of a flow without ids and texts, so that two flows can be compared.
 *
 * @param steps the steps in their order
 */
record FlowShape(List<Step> steps) {

    /**
     * @param authenticator provider id; null for a sub-flow
     * @param config settings of the authenticator, empty when it has none
     * @param flow the sub-flow; null for an authenticator
     */
    record Step(
            String requirement,
            @Nullable String authenticator,
            Map<String, String> config,
            @Nullable FlowShape flow) {}

    static FlowShape of(RealmModel realm, AuthenticationFlowModel flow) {
        return new FlowShape(realm.getAuthenticationExecutionsStream(flow.getId())
                .map(execution -> step(realm, execution))
                .toList());
    }

    static FlowShape of(RealmRepresentation wanted, String alias) {
        AuthenticationFlowRepresentation flow = wanted.getAuthenticationFlows().stream()
                .filter(each -> each.getAlias().equals(alias))
                .findFirst()
                .orElseThrow();
        return new FlowShape(flow.getAuthenticationExecutions().stream()
                .map(execution -> new Step(
                        execution.getRequirement(),
                        execution.getAuthenticator(),
                        Map.of(),
                        execution.getFlowAlias() == null ? null : of(wanted, execution.getFlowAlias())))
                .toList());
    }

    /** The shape without the steps, and the sub-flows left empty, that do not pass the filter. */
    FlowShape only(Predicate<Step> wanted) {
        return new FlowShape(steps.stream()
                .filter(wanted)
                .flatMap(step -> step.flow() == null
                        ? Stream.of(step)
                        : Stream.of(step.flow().only(wanted))
                                .filter(flow -> !flow.steps().isEmpty())
                                .map(flow -> new Step(step.requirement(), null, Map.of(), flow)))
                .toList());
    }

    /** Whether an authenticator is used, and not switched off, anywhere in the flow. */
    boolean uses(String authenticator) {
        return steps.stream()
                .filter(step -> !step.requirement().equals("DISABLED"))
                .anyMatch(step -> authenticator.equals(step.authenticator())
                        || (step.flow() != null && step.flow().uses(authenticator)));
    }

    private static Step step(RealmModel realm, AuthenticationExecutionModel execution) {
        AuthenticatorConfigModel config = execution.getAuthenticatorConfig() == null
                ? null
                : realm.getAuthenticatorConfigById(execution.getAuthenticatorConfig());
        return new Step(
                execution.getRequirement().name(),
                execution.isAuthenticatorFlow() ? null : execution.getAuthenticator(),
                config == null ? Map.of() : Objects.requireNonNullElse(config.getConfig(), Map.of()),
                execution.isAuthenticatorFlow()
                        ? of(realm, realm.getAuthenticationFlowById(execution.getFlowId()))
                        : null);
    }
}
