package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.secondfactor.Demand;
import io.companyaccess.keycloak.secondfactor.keycloak.SecondFactorQuestion;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Condition of a sub-flow: a company of the user demands a second factor, or the user has one of his own. */
final class CompanyRequiresOtp implements ConditionalAuthenticator {

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        Demand demand = new SecondFactorQuestion(
                        context.getSession(), context.getAuthenticationSession(), context.getUser())
                .demandInFlow(CompanyRequiresOtpConfig.of(context).asksOwnFactor());
        return !(demand instanceof Demand.Nothing);
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
