package io.companyaccess.demo.invoices.documents;

import java.time.Instant;

/**
 * That a recipient has signed or paid.
 *
 * @param recipient his place in the list to which the link was sent, from 0
 * @param verified how sure it is that it was him, as the token said: address or account, say
 */
public record Signature(int recipient, Instant at, String verified) {

    /** As people count. */
    int number() {
        return recipient + 1;
    }
}
