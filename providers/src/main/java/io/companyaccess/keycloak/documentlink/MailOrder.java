package io.companyaccess.keycloak.documentlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a code that is to be sent once the page is out; also for an address that gets none, so that all that can be
 * noticed from outside is the same.
 *
 * @param code id of the {@link AwaitedCode}
 * @param askedAt which wish it is; a later one for another address overtakes it
 * @param mail id under which the mail counts
 * @param link whose digits they are
 * @param browser names the browser that asked
 * @param recipient null: nothing is mailed
 */
public record MailOrder(
        String code,
        Instant askedAt,
        String mail,
        LinkCode link,
        String browser,
        RecipientAddress to,
        @Nullable Integer recipient) {}
