package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.secondfactor.SignIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** What other features may ask about a user's second factor. */
public final class SessionFactor {

    private final SignIn described;

    /** @param running the session that calls; null when there is none (what it has shown is then nothing) */
    public SessionFactor(KeycloakSession session, UserModel user, @Nullable UserSessionModel running) {
        RealmModel realm = session.getContext().getRealm();
        this.described = new SignIn(
                List.of(),
                CredentialTypes.enrolled(user),
                Evidence.of(running),
                true,
                running != null && TrustedProvider.vouches(session, user, running::getNote),
                CredentialTypes.passkeysVerifyUser(realm));
    }

    /** Whether the user has a factor that counts, here or at an identity provider that vouches for it. */
    public boolean enrolled() {
        return described.hasFactor() || described.vouched();
    }

    /** Everything that the user has set up, recovery codes included. */
    public Set<Factor> kinds() {
        return described.enrolled();
    }

    /** Whether the session has shown a factor, and one is still there. */
    public boolean shown() {
        return described.hasFactor() ? described.showedFactor() : described.vouched();
    }

    /** The credential types that count as a second factor in a realm, for queries over many users. */
    public static List<String> countingTypes(RealmModel realm) {
        boolean passkeysCount = CredentialTypes.passkeysVerifyUser(realm);
        return Arrays.stream(Factor.values())
                .filter(factor -> SignIn.counts(factor, passkeysCount))
                .map(CredentialTypes::of)
                .toList();
    }

    /** All factors by the credential types that they are kept as, for queries over many users. */
    public static Map<String, Factor> factorsByType() {
        return Arrays.stream(Factor.values()).collect(Collectors.toMap(CredentialTypes::of, Function.identity()));
    }

    /** The word of the factor that a credential type of Keycloak is; empty for a password and the like. */
    public static Optional<String> factorOfType(String credentialType) {
        return CredentialTypes.factors(List.of(credentialType)).stream()
                .map(Factor::word)
                .findFirst();
    }
}
