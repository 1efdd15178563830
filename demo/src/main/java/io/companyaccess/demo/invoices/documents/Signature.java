package io.companyaccess.demo.invoices.documents;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * That a recipient has signed or paid.
 *
 * @param recipient his place in the list to which the link was sent, from 0; empty when nobody was asked who he is
 * @param verified how sure it is that it was him, as the token said: address or account, say
 */
public record Signature(OptionalInt recipient, Instant at, String verified) {

    /** Who it was, as people say and count. */
    String by() {
        return recipient.isPresent() ? "recipient " + (recipient.getAsInt() + 1) : "somebody who had the link";
    }
}
