package io.companyaccess.keycloak.documentlink;

import io.companyaccess.keycloak.company.RecipientCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to one document of one company, without its code and its recipients.
 *
 * @param companyId id of the organization
 * @param document what the app calls the document
 * @param raisedTo the check that this link asks for at least; null: what the company asks
 * @param expiresAt the first moment at which it no longer opens; null: never by itself
 * @param revokedAt null: not revoked
 * @param openings how often it was opened
 * @param lastOpenedAt null: never
 */
public record DocumentLink(
        String id,
        String companyId,
        String document,
        Purpose purpose,
        @Nullable RecipientCheck raisedTo,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        int openings,
        @Nullable Instant lastOpenedAt) {

    /** What the link is at this moment. */
    public LinkState stateAt(Instant now) {
        if (revokedAt != null) {
            return LinkState.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? LinkState.EXPIRED : LinkState.ACTIVE;
    }

    /** The check that holds for this link: the company's, or its own when that is stricter. */
    public RecipientCheck checkIn(RecipientCheck ofCompany) {
        return raisedTo != null && raisedTo.compareTo(ofCompany) > 0 ? raisedTo : ofCompany;
    }
}
