package io.companyaccess.keycloak.supportaccess;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a company has let support in.
 *
 * @param companyId id of the organization
 * @param openedBy id of the owner who opened it, or opened it again, last
 * @param endsAt the first moment at which it is over; null: not by itself
 * @param closedAt when somebody closed it, or its end once that was noticed; null: neither
 */
public record SupportGrant(
        String id,
        String companyId,
        Instant openedAt,
        String openedBy,
        String reason,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt) {

    /** How long a token lives at most: apps that check tokens by themselves see an end that soon. */
    public static final Duration LONGEST_TOKEN = Duration.ofMinutes(5);

    /** Whether support may enter, and stay, at this moment. */
    public boolean isOpenAt(Instant now) {
        return closedAt == null && (endsAt == null || now.isBefore(endsAt));
    }

    /** Whether it lasts longer than until that moment; null: than one that does not end by itself. */
    public boolean outlasts(@Nullable Instant end) {
        return end != null && (endsAt == null || endsAt.isAfter(end));
    }

    /** Whether tokens of this grant may still live at that moment, to which its end is moved now. */
    public boolean tokensOutlast(@Nullable Instant end, Instant now) {
        return end != null && outlasts(end) && end.isBefore(now.plus(LONGEST_TOKEN));
    }
}
