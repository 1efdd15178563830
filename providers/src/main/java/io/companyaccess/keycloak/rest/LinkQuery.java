package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.documentlink.LinkCursor;
import org.jspecify.annotations.Nullable;

/**
 * Which links of a company somebody wants to see.
 *
 * @param document null: those of all documents
 * @param after null: from the newest on
 */
record LinkQuery(@Nullable String document, @Nullable LinkCursor after, int max) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** Reads the parameters of a call, null where it has none; refuses what cannot be meant. */
    static LinkQuery read(@Nullable String document, @Nullable String after, @Nullable String max) {
        if (document != null && !DocumentName.good(document)) {
            throw new InvalidRequest("Parameter document must be " + DocumentName.EXPECTED);
        }
        return new LinkQuery(document, after == null ? null : cursor(after), PageSize.read(max, USUAL, MOST));
    }

    private static LinkCursor cursor(String after) {
        return LinkCursor.of(after)
                .orElseThrow(() -> new InvalidRequest("Parameter after must be the next of a page before"));
    }
}
