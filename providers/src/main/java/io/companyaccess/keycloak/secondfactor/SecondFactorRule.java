package io.companyaccess.keycloak.secondfactor;

import io.companyaccess.keycloak.company.Company;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The one rule of the mandatory second factor; every line of defence asks it. */
public final class SecondFactorRule {

    private final boolean asksOwnFactor;

    /**
     * @param asksOwnFactor whether a user who has a factor of his own is asked for it though no company demands it
     */
    public SecondFactorRule(boolean asksOwnFactor) {
        this.asksOwnFactor = asksOwnFactor;
    }

    /** What this sign-in needs by the policies of its companies and by the user's own choice. */
    public Demand demandOf(SignIn signIn, Instant now) {
        if (vouchedFor(signIn)) {
            return new Demand.Nothing();
        }
        Optional<Company> demanding = signIn.companies().stream()
                .filter(company -> company.policy().requiresSecondFactor(now))
                .findFirst();
        if (demanding.isPresent()) {
            return strict(signIn, demanding);
        }
        return asksOwnFactor && asksVoluntarily(signIn) ? new Demand.Show() : new Demand.Nothing();
    }

    /** What this sign-in needs when an app wants a second factor whatever the companies say (step-up). */
    public Demand stepUpOf(SignIn signIn, Instant now) {
        if (vouchedFor(signIn)) {
            return new Demand.Nothing();
        }
        return strict(
                signIn,
                signIn.companies().stream()
                        .filter(company -> company.policy().requiresSecondFactor(now))
                        .findFirst());
    }

    // Who has a factor here is asked for it all the same: an account can be joined to a provider by its mailbox alone.
    private static boolean vouchedFor(SignIn signIn) {
        return signIn.vouched() && !signIn.hasFactor();
    }

    /** The company whose requirement begins soonest, when that should be told at this sign-in; it can be put off. */
    public static Optional<Company> reminderOf(SignIn signIn, Instant now) {
        if (signIn.single() || signIn.vouched() || signIn.hasFactor()) {
            return Optional.empty();
        }
        return signIn.companies().stream()
                .filter(company -> company.policy().announcesSecondFactor(now))
                .min(Comparator.comparing(
                        company -> Objects.requireNonNull(company.policy().secondFactorFrom())));
    }

    private static Demand strict(SignIn signIn, Optional<Company> company) {
        if (signIn.showedFactor()) {
            return signIn.hasFactor() ? new Demand.Nothing() : new Demand.Enrol(company.orElse(null));
        }
        boolean canShow = signIn.hasFactor() || signIn.enrolled().contains(Factor.RECOVERY_CODES);
        return canShow ? new Demand.Show() : new Demand.Enrol(company.orElse(null));
    }

    // As Keycloak's own browser flow: not again in a running session, and not after a passkey of whatever policy.
    private static boolean asksVoluntarily(SignIn signIn) {
        return !signIn.single()
                && signIn.shown().isEmpty()
                && signIn.enrolled().stream().anyMatch(factor -> factor != Factor.PASSKEY);
    }
}
