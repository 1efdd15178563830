package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.secondfactor.Demand;
import io.companyaccess.keycloak.secondfactor.keycloak.FlowEnrolment;
import io.companyaccess.keycloak.secondfactor.keycloak.SecondFactorQuestion;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Last step of the second factor's sub-flow: whoever still lacks a factor that counts sets one up here.
 *
 * <p>It stands after the steps that ask for a factor and lets everybody through who has shown one. A recovery code lets
 * a person in, but only to set up a factor again.
 */
final class CompanyOtpEnrolment implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Demand demand = demand(context);
        if (demand instanceof Demand.Nothing) {
            FlowEnrolment.pass(context);
        } else if (DirectGrantRefusal.appliesTo(context)) {
            DirectGrantRefusal.refuse(context);
        } else if (demand instanceof Demand.Enrol enrol) {
            new FlowEnrolment(context, enrol.company()).challenge();
        } else {
            // The steps before did not ask (an admin changed them): the guard will, and without it nobody gets in.
            FlowEnrolment.leaveToGuard(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (demand(context) instanceof Demand.Enrol enrol) {
            new FlowEnrolment(context, enrol.company()).process();
        } else {
            authenticate(context);
        }
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    private static Demand demand(AuthenticationFlowContext context) {
        return new SecondFactorQuestion(context.getSession(), context.getAuthenticationSession(), context.getUser())
                .demandInFlow(false);
    }
}
