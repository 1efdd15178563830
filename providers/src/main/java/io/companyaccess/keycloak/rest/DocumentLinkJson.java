package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.ListedLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as its company sees it; nothing in it opens the document or names a person. Times are ISO texts.
 *
 * @param recipientCheck what this link asks for by itself; null: what the company asks
 * @param state {@code active}, {@code expired} or {@code revoked}
 * @param expiresAt null: never by itself
 * @param revokedAt null: not revoked
 * @param openings how often it was opened
 * @param lastOpenedAt null: never
 * @param refusals how often somebody tried in vain
 * @param lastRefusedAt null: never
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DocumentLinkJson(
        String id,
        String document,
        String purpose,
        @Nullable String recipientCheck,
        String state,
        String createdAt,
        @Nullable String expiresAt,
        @Nullable String revokedAt,
        int openings,
        @Nullable String lastOpenedAt,
        int refusals,
        @Nullable String lastRefusedAt,
        List<RecipientJson> recipients) {

    /** A recipient, known by his place in the list that the app gave. */
    public record RecipientJson(int index, boolean revoked) {}

    static DocumentLinkJson of(ListedLink listed, Instant now) {
        DocumentLink link = listed.link();
        return new DocumentLinkJson(
                link.id(),
                link.document(),
                link.purpose().word(),
                link.raisedTo() == null ? null : link.raisedTo().word(),
                link.stateAt(now).word(),
                link.createdAt().toString(),
                time(link.expiresAt()),
                time(link.revokedAt()),
                link.openings(),
                time(link.lastOpenedAt()),
                listed.refusals().number(),
                time(listed.refusals().lastAt()),
                listed.recipients().stream()
                        .map(each -> new RecipientJson(each.index(), each.revokedAt() != null))
                        .toList());
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
