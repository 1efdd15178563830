package io.companyaccess.keycloak.setup;

import io.companyaccess.keycloak.setup.FlowShape.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;

/** Keycloak's built-in flows as they come with a new realm ({@code DefaultAuthenticationFlows} of 26.x). */
final class StockFlows {

    /** Steps that came with later versions or are switched on by a click, and that our flows have too. */
    private static final Set<String> COVERED =
            Set.of("conditional-credential", "webauthn-authenticator", "auth-recovery-authn-code-form");

    private static final Step ORGANIZATION = flow(
            "ALTERNATIVE",
            flow("CONDITIONAL", step("REQUIRED", "conditional-user-configured"), step("ALTERNATIVE", "organization")));

    private static final Step FORMS = flow(
            "ALTERNATIVE",
            step("REQUIRED", "auth-username-password-form"),
            flow("CONDITIONAL", step("REQUIRED", "conditional-user-configured"), step("ALTERNATIVE", "auth-otp-form")));

    private static final Step COOKIE = step("ALTERNATIVE", "auth-cookie");
    private static final Step REDIRECTOR = step("ALTERNATIVE", "identity-provider-redirector");

    private static final List<FlowShape> BROWSER = List.of(
            new FlowShape(List.of(COOKIE, REDIRECTOR, ORGANIZATION, FORMS)),
            new FlowShape(List.of(COOKIE, REDIRECTOR, FORMS)));

    private static final List<FlowShape> DIRECT_GRANT = List.of(new FlowShape(List.of(
            step("REQUIRED", "direct-grant-validate-username"),
            step("REQUIRED", "direct-grant-validate-password"),
            flow(
                    "CONDITIONAL",
                    step("REQUIRED", "conditional-user-configured"),
                    step("REQUIRED", "direct-grant-validate-otp")))));

    private static final List<FlowShape> RESET_CREDENTIALS = List.of(new FlowShape(List.of(
            step("REQUIRED", "reset-credentials-choose-user"),
            step("REQUIRED", "reset-credential-email"),
            step("REQUIRED", "reset-password"),
            flow("CONDITIONAL", step("REQUIRED", "conditional-user-configured"), step("REQUIRED", "reset-otp")))));

    private static final Map<String, List<FlowShape>> SHAPES = Map.of(
            DefaultAuthenticationFlows.RESET_CREDENTIALS_FLOW, RESET_CREDENTIALS,
            DefaultAuthenticationFlows.BROWSER_FLOW, BROWSER,
            DefaultAuthenticationFlows.DIRECT_GRANT_FLOW, DIRECT_GRANT);

    private StockFlows() {}

    /** Whether a flow is a built-in one that does nothing that ours would not do as well. */
    static boolean isUnchanged(RealmModel realm, AuthenticationFlowModel flow) {
        FlowShape shape = FlowShape.of(realm, flow)
                .only(step -> !step.requirement().equals("DISABLED")
                        && (step.authenticator() == null || !COVERED.contains(step.authenticator())));
        return flow.isBuiltIn()
                && SHAPES.getOrDefault(flow.getAlias(), List.of()).contains(shape);
    }

    private static Step step(String requirement, String authenticator) {
        return new Step(requirement, authenticator, Map.of(), null);
    }

    private static Step flow(String requirement, Step... steps) {
        return new Step(requirement, null, Map.of(), new FlowShape(List.of(steps)));
    }
}
