package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.secondfactor.DeviceName;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.TotpBean;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.CredentialValidation;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.CredentialHelper;

/**
 * Sets up an authenticator app (TOTP or HOTP, as the realm's policy says).
 *
 * <p>The secret is kept with the sign-in on the server, so a reload shows the same one and the browser cannot choose it.
 */
final class AuthenticatorAppEnrolment {

    /** Form field of the code; Keycloak's own name for it. */
    static final String CODE = "totp";

    private final RequiredActionContext action;
    private final Supplier<LoginFormsProvider> form;

    AuthenticatorAppEnrolment(RequiredActionContext action, Supplier<LoginFormsProvider> form) {
        this.action = action;
        this.form = form;
    }

    void challenge() {
        challenge(form.get());
    }

    /** Whether the app is set up now; if not, the page with the reason is the challenge. */
    boolean process(MultivaluedMap<String, String> sent) {
        String code = withoutBlanks(sent.getFirst(CODE));
        if (code.isEmpty()) {
            return refuse("companyAccess.enrolment.code.missing");
        }
        String secret = signIn().getAuthNote(Constants.TOTP_SECRET_KEY);
        if (secret == null) {
            challenge();
            return false;
        }
        RealmModel realm = action.getRealm();
        OTPCredentialModel credential = OTPCredentialModel.createFromPolicy(
                realm, secret, DeviceName.of(sent.getFirst(Validation.FIELD_OTP_LABEL)));
        boolean proved = CredentialValidation.validOTP(
                        code, credential, realm.getOTPPolicy().getLookAheadWindow())
                && CredentialHelper.createOTPCredential(action.getSession(), realm, action.getUser(), code, credential);
        if (!proved) {
            return refuse("companyAccess.enrolment.code.wrong");
        }
        signIn().removeAuthNote(Constants.TOTP_SECRET_KEY);
        return true;
    }

    private boolean refuse(String message) {
        challenge(form.get().addError(new FormMessage(CODE, message)));
        return false;
    }

    private void challenge(LoginFormsProvider page) {
        TotpBean totp = new TotpBean(
                action.getSession(),
                action.getRealm(),
                action.getUser(),
                action.getUriInfo().getRequestUriBuilder(),
                signIn().getAuthNote(Constants.TOTP_SECRET_KEY));
        signIn().setAuthNote(Constants.TOTP_SECRET_KEY, totp.getTotpSecret());
        action.challenge(page.setAttribute("totp", totp)
                .setAttribute(
                        "otpauthUri",
                        action.getRealm()
                                .getOTPPolicy()
                                .getKeyURI(action.getRealm(), action.getUser(), totp.getTotpSecret()))
                .createForm("company-otp-enrolment.ftl"));
    }

    private AuthenticationSessionModel signIn() {
        return action.getAuthenticationSession();
    }

    private static String withoutBlanks(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "");
    }
}
