package io.companyaccess.keycloak.documentlink;

import org.jspecify.annotations.Nullable;

/** What came of an attempt to open a link. */
public sealed interface Opening {

    /**
     * The document opens.
     *
     * @param recipient index of the recipient; null where nobody was asked who he is
     */
    record Opened(DocumentLink link, @Nullable Integer recipient, Verified verified) implements Opening {}

    /**
     * It does not, and nobody but the app is to learn why.
     *
     * @param link null when no link has this code
     */
    record Refused(@Nullable DocumentLink link, Reason reason) implements Opening {}

    /**
     * A mailed code is asked for, whoever typed whatever address: the page does not tell whether somebody gets one.
     *
     * @param link null when no link has this code
     * @param recipient who gets a mail; null: nobody
     * @param reason why this is no recipient of an open link, or no opening by the address alone; null: all is well
     */
    record CodeAsked(
            @Nullable DocumentLink link,
            @Nullable Integer recipient,
            @Nullable Reason reason) implements Opening {}

    /** Why a link does not open. */
    enum Reason {
        /** No link has this code. */
        UNKNOWN("document_link_refused"),
        EXPIRED("document_link_refused"),
        REVOKED("document_link_refused"),
        /** The company was deleted or disabled. */
        COMPANY_GONE("document_link_refused"),
        /** The address is not that of a recipient, or of one who was revoked. */
        WRONG_ADDRESS("document_link_recipient_refused"),
        /** Too many wrong addresses: typed ones open nothing for a while. */
        ASLEEP("document_link_asleep"),
        /** The code is not the one that was mailed last to this browser's user, or no longer. */
        WRONG_CODE("document_link_recipient_refused");

        private final String error;

        Reason(String error) {
            this.error = error;
        }

        /** The error of the event that tells the app. */
        public String error() {
            return error;
        }
    }
}
