package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.Company;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RequiredActionProviderModel;

/** The enrolment inside a step of a flow. */
public final class FlowEnrolment {

    private final AuthenticationFlowContext flow;
    private final BorrowedContext context;
    private final Enrolment enrolment;

    /** @param company who asks for it; null when no company does */
    public FlowEnrolment(AuthenticationFlowContext flow, @Nullable Company company) {
        this.flow = flow;
        this.context = BorrowedContext.in(flow);
        this.enrolment = new Enrolment(context, company);
    }

    public void challenge() {
        enrolment.challenge();
        answer();
    }

    public void process() {
        enrolment.process();
        answer();
    }

    /** Lets a sign-in pass that needs no enrolment, and keeps what it has shown for later sign-ins of its session. */
    public static void pass(AuthenticationFlowContext flow) {
        Evidence.keep(flow.getAuthenticationSession(), flow.getUser());
        flow.success();
    }

    /** Leaves the question to the guard; refuses the sign-in in a realm that has switched the guard off. */
    public static void leaveToGuard(AuthenticationFlowContext flow) {
        RequiredActionProviderModel guard = flow.getRealm().getRequiredActionProviderByAlias(CompanyOtpGuard.ID);
        if (guard != null && guard.isEnabled()) {
            flow.success();
        } else {
            flow.getEvent().error("second_factor_missing");
            flow.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        }
    }

    private void answer() {
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            flow.success();
        } else {
            flow.challenge(context.getChallenge());
        }
    }
}
