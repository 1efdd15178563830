package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A link of a mail that was opened in another browser than the one that asked for it.
 *
 * <p>Keycloak runs the actions of such a link and ends without a sign-in. Whoever reads the mailbox must not set up a
 * factor by it, neither a first one nor one beside the existing one.
 */
final class MailLink {

    private static final List<String> ENROLMENTS = List.of(
            UserModel.RequiredAction.CONFIGURE_TOTP.name(),
            UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name(),
            WebAuthnRegisterFactory.PROVIDER_ID,
            WebAuthnPasswordlessRegisterFactory.PROVIDER_ID);

    private MailLink() {}

    static boolean endsWithoutSignIn(AuthenticationSessionModel signIn) {
        return signIn.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
    }

    /** Takes the actions away that would set up a factor; the next sign-in leads through the enrolment anyway. */
    static void dropEnrolments(RequiredActionContext context) {
        for (String enrolment : ENROLMENTS) {
            context.getAuthenticationSession().removeRequiredAction(enrolment);
            context.getUser().removeRequiredAction(enrolment);
        }
    }
}
