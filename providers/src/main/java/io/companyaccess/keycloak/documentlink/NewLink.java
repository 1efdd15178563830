package io.companyaccess.keycloak.documentlink;

import io.companyaccess.keycloak.company.RecipientCheck;
import java.time.Instant;
import java.util.List;
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
}
