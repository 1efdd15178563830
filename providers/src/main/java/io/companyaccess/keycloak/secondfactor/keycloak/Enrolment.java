package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.secondfactor.Factor;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/**
 * Sets up a second factor in the middle of a sign-in: an authenticator app first, a passkey for whoever prefers it.
 *
 * <p>The page's choice of method travels with each form, not in the sign-in, so that reload and back never end in a page
 * that one cannot leave.
 */
final class Enrolment {

    private static final String METHOD = "method";
    private static final String PASSKEY = "passkey";

    private final RequiredActionContext action;
    private final @Nullable Company company;

    /** @param company who asks for it; null when no company does */
    Enrolment(RequiredActionContext action, @Nullable Company company) {
        this.action = action;
        this.company = company;
    }

    /** Shows the first page. */
    void challenge() {
        new AuthenticatorAppEnrolment(action, this::form).challenge();
    }

    /** Handles what the user sent. */
    void process() {
        MultivaluedMap<String, String> sent = sent();
        if (PASSKEY.equals(sent.getFirst(METHOD)) && passkeyOffered()) {
            PasskeyEnrolment passkey = new PasskeyEnrolment(action, this::form);
            if (PasskeyEnrolment.answeredBy(sent)) {
                conclude(passkey.process(), Factor.WEBAUTHN, sent);
            } else {
                passkey.challenge();
            }
        } else if (sent.containsKey(AuthenticatorAppEnrolment.CODE)) {
            conclude(new AuthenticatorAppEnrolment(action, this::form).process(sent), Factor.OTP, sent);
        } else {
            challenge();
        }
    }

    private void conclude(boolean enrolled, Factor factor, MultivaluedMap<String, String> sent) {
        if (!enrolled) {
            return;
        }
        Evidence.enrolled(action.getAuthenticationSession(), action.getUser(), factor);
        UserModel user = action.getUser();
        // An admin's wish that the user sets up an app is fulfilled; asking for a second one would be a surprise.
        user.removeRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
        if ("on".equals(sent.getFirst("recoveryCodes")) && recoveryCodesOffered()) {
            action.getAuthenticationSession()
                    .addRequiredAction(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
        }
        record(factor);
        action.success();
    }

    private void record(Factor factor) {
        EventBuilder event = action.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(action.getUser())
                .detail(Details.CREDENTIAL_TYPE, CredentialTypes.of(factor));
        if (company != null) {
            event.detail("company", company.alias());
        }
        event.success();
    }

    private LoginFormsProvider form() {
        LoginFormsProvider form = action.form()
                .setAttribute("passkeyOffered", passkeyOffered())
                .setAttribute("recoveryCodesOffered", recoveryCodesOffered());
        MultivaluedMap<String, String> sent = sent();
        boolean code = sent.containsKey(AuthenticatorAppEnrolment.CODE);
        if (code) {
            form.setAttribute("userLabel", Objects.requireNonNullElse(sent.getFirst("userLabel"), ""));
        }
        if (code || PasskeyEnrolment.answeredBy(sent)) {
            form.setAttribute("recoveryCodesWanted", sent.containsKey("recoveryCodes"));
        }
        return company == null ? form : form.setAttribute("companyName", company.name());
    }

    private MultivaluedMap<String, String> sent() {
        HttpRequest request = action.getHttpRequest();
        return HttpMethod.POST.equals(request.getHttpMethod())
                ? request.getDecodedFormParameters()
                : new MultivaluedHashMap<>();
    }

    private boolean passkeyOffered() {
        return enabled(WebAuthnRegisterFactory.PROVIDER_ID);
    }

    private boolean recoveryCodesOffered() {
        return enabled(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());
    }

    private boolean enabled(String actionId) {
        RequiredActionProviderModel model = action.getRealm().getRequiredActionProviderByAlias(actionId);
        return model != null && model.isEnabled();
    }
}
