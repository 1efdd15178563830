package io.companyaccess.keycloak.secondfactor.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Supplier;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.utils.StringUtil;

/** Sets up a passkey or security key as second factor, with Keycloak's own registration behind our page. */
final class PasskeyEnrolment {

    private final RequiredActionContext action;
    private final Supplier<LoginFormsProvider> form;

    PasskeyEnrolment(RequiredActionContext action, Supplier<LoginFormsProvider> form) {
        this.action = action;
        this.form = form;
    }

    /** Whether the form holds an answer of the browser's authenticator, good or bad. */
    static boolean answeredBy(MultivaluedMap<String, String> sent) {
        return StringUtil.isNotBlank(sent.getFirst(WebAuthnConstants.ERROR))
                || (StringUtil.isNotBlank(sent.getFirst(WebAuthnConstants.CLIENT_DATA_JSON))
                        && StringUtil.isNotBlank(sent.getFirst(WebAuthnConstants.ATTESTATION_OBJECT)));
    }

    void challenge() {
        registration().requiredActionChallenge(BorrowedContext.in(action, WebAuthnRegisterFactory.PROVIDER_ID));
        // The registration left its challenge and options in the form; only the page around them is ours.
        action.challenge(form.get().createForm("company-passkey-enrolment.ftl"));
    }

    private boolean refuse() {
        registration().requiredActionChallenge(BorrowedContext.in(action, WebAuthnRegisterFactory.PROVIDER_ID));
        action.challenge(
                form.get().setError("companyAccess.passkey.failed").createForm("company-passkey-enrolment.ftl"));
        return false;
    }

    /** Whether the passkey is set up now; if not, the page with the reason is the challenge. */
    boolean process() {
        BorrowedContext context = BorrowedContext.in(action, WebAuthnRegisterFactory.PROVIDER_ID);
        try {
            registration().processAction(context);
        } catch (IllegalArgumentException notBase64) {
            return refuse();
        }
        return context.getStatus() == RequiredActionContext.Status.SUCCESS || refuse();
    }

    private RequiredActionProvider registration() {
        return action.getSession().getProvider(RequiredActionProvider.class, WebAuthnRegisterFactory.PROVIDER_ID);
    }
}
