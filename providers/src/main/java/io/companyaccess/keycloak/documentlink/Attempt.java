package io.companyaccess.keycloak.documentlink;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to open a link, and what is to be done besides.
 *
 * @param delivery what becomes of the mail with a code; null where none is asked for
 * @param order the mail that is to be sent, or seemingly so; null: none
 * @param codeIsOver whether no mailed code is right any more, so that the address has to be given again
 * @param repeated whether the link was refused so often lately that its company should hear of it
 */
public record Attempt(
        Opening opening,
        @Nullable Delivery delivery,
        @Nullable MailOrder order,
        boolean codeIsOver,
        boolean repeated) {}
