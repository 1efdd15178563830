package io.companyaccess.keycloak.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a company that close doors.
 *
 * @param secondFactor whether everybody of the company must show a second factor
 * @param secondFactorFrom the first day on which that holds, from 00:00 UTC; null: it holds already
 * @param linkRecipientCheck what the company asks of recipients of its document links; null: the realm's default
 */
public record CompanyPolicy(
        SecondFactorRequirement secondFactor,
        @Nullable LocalDate secondFactorFrom,
        @Nullable RecipientCheck linkRecipientCheck) {

    /** What holds for a company that has set nothing. */
    public static final CompanyPolicy UNSET = new CompanyPolicy(SecondFactorRequirement.OPTIONAL, null, null);

    /** Whether a second factor must be shown at this moment. */
    public boolean requiresSecondFactor(Instant now) {
        return secondFactor == SecondFactorRequirement.REQUIRED && !startsAfter(now);
    }

    /** Whether a second factor is announced but not demanded yet. */
    public boolean announcesSecondFactor(Instant now) {
        return secondFactor == SecondFactorRequirement.REQUIRED && startsAfter(now);
    }

    private boolean startsAfter(Instant now) {
        return secondFactorFrom != null
                && now.isBefore(secondFactorFrom.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
