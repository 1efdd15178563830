package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.secondfactor.SignIn;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak's credential types as factors. */
final class CredentialTypes {

    private CredentialTypes() {}

    static String of(Factor factor) {
        return switch (factor) {
            case OTP -> OTPCredentialModel.TYPE;
            case WEBAUTHN -> WebAuthnCredentialModel.TYPE_TWOFACTOR;
            case PASSKEY -> WebAuthnCredentialModel.TYPE_PASSWORDLESS;
            case RECOVERY_CODES -> RecoveryAuthnCodesCredentialModel.TYPE;
        };
    }

    /** The factors among credential types; types that are no factor (a password) are left out. */
    static Set<Factor> factors(Collection<String> types) {
        return where(factor -> types.contains(of(factor)));
    }

    /** What the user has set up, credentials of a user storage included. */
    static Set<Factor> enrolled(UserModel user) {
        return where(factor -> user.credentialManager().isConfiguredFor(of(factor)));
    }

    /** Whether a factor that the user still has was there at a moment; unknown ages, as of a user storage, count as old. */
    static boolean hadFactorAt(UserModel user, long millis, RealmModel realm) {
        boolean passkeysCount = passkeysVerifyUser(realm);
        List<CredentialModel> factors = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> factors(List.of(credential.getType())).stream()
                        .anyMatch(factor -> SignIn.counts(factor, passkeysCount)))
                .toList();
        return factors.isEmpty()
                || factors.stream()
                        .anyMatch(factor -> factor.getCreatedDate() == null || factor.getCreatedDate() <= millis);
    }

    /** Whether a passkey of this realm is two factors: something one has, and a finger, face or PIN. */
    static boolean passkeysVerifyUser(RealmModel realm) {
        return Constants.WEBAUTHN_POLICY_OPTION_REQUIRED.equals(
                realm.getWebAuthnPolicyPasswordless().getUserVerificationRequirement());
    }

    /** The factors for which something holds. */
    static Set<Factor> where(Predicate<Factor> holds) {
        return Arrays.stream(Factor.values())
                .filter(holds)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Factor.class)));
    }
}
