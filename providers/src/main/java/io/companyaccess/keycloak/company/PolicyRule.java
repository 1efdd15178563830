package io.companyaccess.keycloak.company;

import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import java.time.Instant;
import java.time.ZoneOffset;

/** Who may change a policy how: closing a door is easy, opening one needs proof. */
public final class PolicyRule {

    private final RecipientCheck realmDefault;

    /** @param realmDefault what holds where a company has set no recipient check */
    public PolicyRule(RecipientCheck realmDefault) {
        this.realmDefault = realmDefault;
    }

    /**
     * Checks an owner's change.
     *
     * @param hasFactor whether the owner has a second factor of his own
     * @param showedFactor whether he has shown one in the session that calls
     * @throws CompanyRefusal when the change has to wait for a factor
     */
    public void check(CompanyPolicy before, CompanyPolicy after, boolean hasFactor, boolean showedFactor, Instant now) {
        if (startOf(after, now).isBefore(startOf(before, now)) && !hasFactor) {
            throw new CompanyRefusal(Reason.OWNER_SECOND_FACTOR_MISSING);
        }
        if (opens(before, after, now) && !showedFactor) {
            throw new CompanyRefusal(Reason.SECOND_FACTOR_NOT_SHOWN);
        }
    }

    private boolean opens(CompanyPolicy before, CompanyPolicy after, Instant now) {
        return startOf(after, now).isAfter(startOf(before, now))
                || checkOf(after).compareTo(checkOf(before)) < 0;
    }

    private RecipientCheck checkOf(CompanyPolicy policy) {
        return policy.linkRecipientCheck() == null ? realmDefault : policy.linkRecipientCheck();
    }

    // From when a second factor is demanded; what has begun has begun, and never is later than any date.
    private static Instant startOf(CompanyPolicy policy, Instant now) {
        if (policy.secondFactor() == SecondFactorRequirement.OPTIONAL) {
            return Instant.MAX;
        }
        if (policy.requiresSecondFactor(now) || policy.secondFactorFrom() == null) {
            return Instant.MIN;
        }
        return policy.secondFactorFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
