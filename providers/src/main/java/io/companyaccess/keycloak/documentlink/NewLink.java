package io.companyaccess.keycloak.documentlink;

import io.companyaccess.keycloak.company.RecipientCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that an app asks for.
 *
 * @param recipients their order gives each his index
 * @param expiresAt null: it does not expire by itself
 * @param raisedTo null: what the company asks is enough
 */
public record NewLink(
        String document,
        Purpose purpose,
        List<RecipientAddress> recipients,
        @Nullable Instant expiresAt,
        @Nullable RecipientCheck raisedTo) {

    /** Longest name of a document, in characters. */
    public static final int LONGEST_DOCUMENT = 255;

    /** Most recipients of one link. */
    public static final int MOST_RECIPIENTS = 50;

    public NewLink {
        recipients = List.copyOf(recipients);
    }

    /** Why a company that asks this of recipients makes no such link; empty when it does. */
    public Optional<NewLinkRefusal> refusedBy(RecipientCheck ofCompany) {
        if (raisedTo != null && raisedTo.compareTo(ofCompany) < 0) {
            return Optional.of(NewLinkRefusal.CHECK_TOO_LOW);
        }
        RecipientCheck check = raisedTo == null ? ofCompany : raisedTo;
        return check != RecipientCheck.OFF && recipients.isEmpty()
                ? Optional.of(NewLinkRefusal.RECIPIENTS_MISSING)
                : Optional.empty();
    }
}
