package io.companyaccess.keycloak.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** Takes our policy out of the realm's password policy: with it left there, Keycloak does not start without our jars. */
final class PasswordPolicyRemoval {

    private static final String OURS = "password-strength";

    private final KeycloakSession session;
    private final RealmModel realm;

    PasswordPolicyRemoval(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void undo(SetupPlan plan) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        if (policy.getPolicies().contains(OURS)) {
            plan.change(
                    "Password policy '" + OURS + "' taken out",
                    () -> realm.setPasswordPolicy(
                            policy.toBuilder().remove(OURS).build(session)));
        }
    }
}
