package io.companyaccess.keycloak.secondfactor;

import io.companyaccess.keycloak.company.Company;
import java.util.List;
import java.util.Set;

/**
 * What is known about a sign-in when the question of the second factor comes up.
 *
 * @param companies the companies that have a say in it
 * @param enrolled what the user has set up
 * @param shown what was shown, in this sign-in or earlier in the same session
 * @param single whether nothing was typed: the browser was signed in already (single sign-on)
 * @param vouched whether an identity provider that the realm trusts says that it has seen a second factor
 * @param passkeysVerifyUser whether the realm's passkey policy demands user verification, so that a passkey is two factors
 */
public record SignIn(
        List<Company> companies,
        Set<Factor> enrolled,
        Set<Factor> shown,
        boolean single,
        boolean vouched,
        boolean passkeysVerifyUser) {

    /** Whether the user has a factor that counts; recovery codes do not. */
    public boolean hasFactor() {
        return enrolled.stream().anyMatch(this::counts);
    }

    /** Whether a factor that counts, or a recovery code as its stand-in, was shown. */
    public boolean showedFactor() {
        return shown.stream().anyMatch(factor -> factor == Factor.RECOVERY_CODES || counts(factor));
    }

    private boolean counts(Factor factor) {
        return counts(factor, passkeysVerifyUser);
    }

    /** Whether a factor counts as being enrolled where passkeys verify their user, or do not. */
    public static boolean counts(Factor factor, boolean passkeysVerifyUser) {
        return switch (factor) {
            case OTP, WEBAUTHN -> true;
            case PASSKEY -> passkeysVerifyUser;
            case RECOVERY_CODES -> false;
        };
    }
}
