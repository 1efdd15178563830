package io.companyaccess.keycloak.documentlink;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Reason;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may open a link. */
public final class OpeningRule {

    private OpeningRule() {}

    /**
     * Decides on somebody without an account.
     *
     * @param check what is asked of recipients; null when the company is gone
     * @param tag of the address that he gave, made with the link's code; null when he gave none
     */
    public static Opening ofGuest(
            DocumentLink link,
            List<Recipient> recipients,
            @Nullable RecipientCheck check,
            @Nullable String tag,
            Instant now) {
        Optional<Reason> closed = closed(link, check, now);
        if (closed.isPresent() || check == null) {
            return new Refused(link, closed.orElse(Reason.COMPANY_GONE));
        }
        return switch (check) {
            case OFF -> new Opened(link, null, Verified.NONE);
            case MAILBOX_CODE -> new Refused(link, Reason.MAILBOX_CODE_NEEDED);
            case ADDRESS -> byAddress(link, matching(recipients, tag), now);
        };
    }

    /**
     * Decides on a signed-in user whose address is verified: he need not be asked, whatever the check, and no sleep
     * concerns him.
     *
     * @param companyThere whether the link's company is there and enabled
     * @param tag of his account's verified address, made with the link's code
     */
    public static Optional<Opened> ofAccount(
            DocumentLink link, List<Recipient> recipients, boolean companyThere, String tag, Instant now) {
        return companyThere && link.stateAt(now) == LinkState.ACTIVE
                ? matching(recipients, tag).map(index -> new Opened(link, index, Verified.ACCOUNT))
                : Optional.empty();
    }

    private static Optional<Reason> closed(DocumentLink link, @Nullable RecipientCheck check, Instant now) {
        return switch (link.stateAt(now)) {
            case REVOKED -> Optional.of(Reason.REVOKED);
            case EXPIRED -> Optional.of(Reason.EXPIRED);
            case ACTIVE -> check == null ? Optional.of(Reason.COMPANY_GONE) : Optional.empty();
        };
    }

    private static Opening byAddress(DocumentLink link, Optional<Integer> recipient, Instant now) {
        if (link.tries().asleepAt(now)) {
            return new Refused(link, Reason.ASLEEP);
        }
        return recipient.isPresent()
                ? new Opened(link, recipient.get(), Verified.ADDRESS)
                : new Refused(link, Reason.WRONG_ADDRESS);
    }

    // Looks at every recipient, so that the time does not tell which one it was.
    private static Optional<Integer> matching(List<Recipient> recipients, @Nullable String tag) {
        Optional<Integer> found = Optional.empty();
        for (Recipient recipient : recipients) {
            if (tag != null && recipient.admits(tag)) {
                found = Optional.of(recipient.index());
            }
        }
        return found;
    }
}
