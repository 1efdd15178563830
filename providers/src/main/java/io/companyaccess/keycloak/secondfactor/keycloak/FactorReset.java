package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.mail.Notice;
import io.companyaccess.keycloak.secondfactor.Factor;
import java.util.Arrays;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Removes all factors of a user who has lost them; he sets up a new one at his next sign-in. */
public final class FactorReset {

    private FactorReset() {}

    /** Removes the factors, recovery codes included, and mails the user. Gives the words of what was removed. */
    public static List<String> reset(KeycloakSession session, UserModel user) {
        List<Factor> enrolled = List.copyOf(CredentialTypes.enrolled(user));
        List<String> types = enrolled.stream().map(CredentialTypes::of).toList();
        user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> types.contains(credential.getType()))
                .toList()
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        // What is left is kept by a user storage, which may or may not let go of it.
        Arrays.stream(Factor.values())
                .map(CredentialTypes::of)
                .filter(type -> user.credentialManager().isConfiguredFor(type))
                .forEach(type -> user.credentialManager().disableCredentialType(type));
        if (!enrolled.isEmpty()) {
            new Notice("second-factor-reset.ftl", "companyAccess.mail.reset.subject").sendTo(user, session);
        }
        return enrolled.stream().map(Factor::word).toList();
    }
}
