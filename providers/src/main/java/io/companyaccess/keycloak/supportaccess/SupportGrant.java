package io.companyaccess.keycloak.supportaccess;

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

    /** Whether support may enter, and stay, at this moment. */
    public boolean isOpenAt(Instant now) {
        return closedAt == null && (endsAt == null || now.isBefore(endsAt));
    }
}
