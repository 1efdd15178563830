package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.secondfactor.Demand;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for the second factor at the end of a sign-in whose flow has not: the second line of defence.
 *
 * <p>Keycloak evaluates it in every interactive sign-in, single sign-on included, and again after each required action,
 * so it also notices a factor that was set up or removed on the way.
 */
final class CompanyOtpGuard implements RequiredActionProvider {

    static final String ID = "company-otp-guard";

    // With any other answer Keycloak drops the action when an app names it in kc_action, and finishes the sign-in.
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Evidence.keep(signIn, context.getUser());
        Demand demand = question(context).demandAtEnd();
        if (demand instanceof Demand.Enrol && MailLink.endsWithoutSignIn(signIn)) {
            MailLink.dropEnrolments(context);
            signIn.removeRequiredAction(ID);
        } else if (demand instanceof Demand.Nothing && !new Reminder(context).due()) {
            signIn.removeRequiredAction(ID);
        } else {
            signIn.addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (reminds(context)) {
            new Reminder(context).challenge();
            return;
        }
        Demand demand = question(context).stepUp();
        if (demand instanceof Demand.Show) {
            new FactorPrompt(context).challenge();
        } else if (demand instanceof Demand.Enrol enrol
                && !MailLink.endsWithoutSignIn(context.getAuthenticationSession())) {
            new Enrolment(context, enrol.company()).challenge();
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (reminds(context)) {
            new Reminder(context).process();
            return;
        }
        Demand demand = question(context).stepUp();
        if (demand instanceof Demand.Show) {
            new FactorPrompt(context).process();
        } else if (demand instanceof Demand.Enrol enrol
                && !MailLink.endsWithoutSignIn(context.getAuthenticationSession())) {
            new Enrolment(context, enrol.company()).process();
        } else {
            context.success();
        }
    }

    @Override
    public void close() {}

    // An app that wants a factor by kc_action is not put off by a reminder.
    private static boolean reminds(RequiredActionContext context) {
        return !ID.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION))
                && question(context).demandAtEnd() instanceof Demand.Nothing
                && new Reminder(context).due();
    }

    static SecondFactorQuestion question(RequiredActionContext context) {
        return new SecondFactorQuestion(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }
}
