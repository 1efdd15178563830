package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticationSelectionOption;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnPasswordlessAuthenticatorFactory;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.utils.StringUtil;

/**
 * Asks for a factor that the user has, at the end of a sign-in, with the pages and checks of Keycloak's own steps.
 *
 * <p>The steps are made for flows. They run here in a context whose pages post to the required action; no flow of the
 * realm takes part, so it works whatever an admin has bound.
 */
final class FactorPrompt {

    private record Step(String authenticator, String credentialType) {}

    private static final List<Step> STEPS = List.of(
            new Step(OTPFormAuthenticatorFactory.PROVIDER_ID, OTPCredentialModel.TYPE),
            new Step(WebAuthnAuthenticatorFactory.PROVIDER_ID, WebAuthnCredentialModel.TYPE_TWOFACTOR),
            new Step(WebAuthnPasswordlessAuthenticatorFactory.PROVIDER_ID, WebAuthnCredentialModel.TYPE_PASSWORDLESS),
            new Step(RecoveryAuthnCodesFormAuthenticatorFactory.PROVIDER_ID, RecoveryAuthnCodesCredentialModel.TYPE));

    private static final String CHOSEN = "company-access.prompt";

    private final RequiredActionContext action;
    private final KeycloakSession session;

    FactorPrompt(RequiredActionContext action) {
        this.action = action;
        this.session = action.getSession();
    }

    /** Shows the page of the chosen factor, or of the first one that the user has. */
    void challenge() {
        Step step = current();
        AuthenticationProcessor.Result context = contextOf(step);
        authenticator(step).authenticate(context);
        conclude(step, context);
    }

    /** Handles what the user sent. */
    void process() {
        var form = action.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey("tryAnotherWay")) {
            action.challenge(contextOf(current()).form().createSelectAuthenticator());
            return;
        }
        Optional<Step> wanted = usable().stream()
                .filter(step -> step.authenticator().equals(form.getFirst(Constants.AUTHENTICATION_EXECUTION)))
                .findFirst();
        if (wanted.isPresent()) {
            action.getAuthenticationSession().setAuthNote(CHOSEN, wanted.get().authenticator());
            challenge();
            return;
        }
        // Keycloak's own check of a code fails hard on a credential that is not there.
        String credential = form.getFirst("selectedCredentialId");
        if (StringUtil.isNotBlank(credential) && !isHis(credential)) {
            challenge();
            return;
        }
        Step step = current();
        AuthenticationProcessor.Result context = contextOf(step);
        authenticator(step).action(context);
        conclude(step, context);
    }

    // Looked for among his own: no database is asked for whatever was sent, which it may fail at.
    private boolean isHis(String credential) {
        return action.getUser()
                .credentialManager()
                .getStoredCredentialsStream()
                .anyMatch(his -> credential.equals(his.getId()));
    }

    private void conclude(Step step, AuthenticationProcessor.Result context) {
        switch (context.getStatus()) {
            case SUCCESS -> action.success();
            case FAILURE_CHALLENGE -> {
                // Keycloak counts wrong tries of flows only. Its categories, else nothing is counted at all.
                session.getProvider(BruteForceProtector.class)
                        .failedLogin(
                                action.getRealm(),
                                action.getUser(),
                                action.getConnection(),
                                action.getUriInfo(),
                                Set.of(step.credentialType()));
                action.challenge(context.getChallenge());
            }
            default -> action.challenge(context.getChallenge());
        }
    }

    private List<Step> usable() {
        return STEPS.stream()
                .filter(step -> action.getUser().credentialManager().isConfiguredFor(step.credentialType()))
                .toList();
    }

    private Step current() {
        String chosen = action.getAuthenticationSession().getAuthNote(CHOSEN);
        List<Step> usable = usable();
        return usable.stream()
                .filter(step -> step.authenticator().equals(chosen))
                .findFirst()
                .orElseGet(() -> usable.get(0));
    }

    private Authenticator authenticator(Step step) {
        return session.getProvider(Authenticator.class, step.authenticator());
    }

    private AuthenticationProcessor.Result contextOf(Step step) {
        AuthenticationProcessor processor = new AuthenticationProcessor()
                .setSession(session)
                .setRealm(action.getRealm())
                .setAuthenticationSession(action.getAuthenticationSession())
                .setConnection(action.getConnection())
                .setUriInfo(action.getUriInfo())
                .setRequest(action.getHttpRequest())
                .setEventBuilder(action.getEvent().clone().event(EventType.LOGIN))
                .setFlowPath(LoginActionsService.REQUIRED_ACTION);
        AuthenticationProcessor.Result context = processor.createAuthenticatorContext(
                execution(CompanyOtpGuard.ID, step), authenticator(step), List.of());
        context.setAuthenticationSelections(usable().stream()
                .map(each -> new AuthenticationSelectionOption(session, execution(each.authenticator(), each)))
                .toList());
        return context;
    }

    // Stored nowhere: it gives the page the address to post to and Keycloak the step to name in a choice.
    private static AuthenticationExecutionModel execution(String id, Step step) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setId(id);
        execution.setAuthenticator(step.authenticator());
        execution.setRequirement(AuthenticationExecutionModel.Requirement.REQUIRED);
        return execution;
    }
}
