package io.companyaccess.keycloak.documentlink;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
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
     * Decides on somebody without an account, by the address that he gave.
     *
     * @param link null when no link has the code that he came with
     * @param check what is asked of recipients; null when the company is gone
     * @param shown what his page asks for: {@code check} where there is one
     * @param tries wrong addresses on this code, whether a link has it or not
     * @param tag of the address, made with the link's code; null when he gave none
     */
    public static Opening ofGuest(
            @Nullable DocumentLink link,
            List<Recipient> recipients,
            @Nullable RecipientCheck check,
            RecipientCheck shown,
            WrongTries tries,
            @Nullable String tag,
            Instant now) {
        Reason closed = closed(link, check, now);
        Optional<Integer> recipient = matching(recipients, tag);
        boolean asleep = tries.asleepAt(now);
        if (shown == RecipientCheck.MAILBOX_CODE || (shown == RecipientCheck.ADDRESS && asleep)) {
            Reason reason = closed != null
                    ? closed
                    : asleep ? Reason.ASLEEP : recipient.isEmpty() ? Reason.WRONG_ADDRESS : null;
            return new CodeAsked(link, closed == null ? recipient.orElse(null) : null, reason);
        }
        if (link == null || closed != null) {
            return new Refused(link, closed == null ? Reason.UNKNOWN : closed);
        }
        if (shown == RecipientCheck.OFF) {
            return new Opened(link, null, Verified.NONE);
        }
        return recipient.isPresent()
                ? new Opened(link, recipient.get(), Verified.ADDRESS)
                : new Refused(link, Reason.WRONG_ADDRESS);
    }

    /**
     * Decides on somebody who types a mailed code.
     *
     * @param link null when no link has the code that he came with
     * @param check what is asked of recipients; null when the company is gone
     * @param recipient whose mailed code it is; null when it is a wrong one
     */
    public static Opening ofCode(
            @Nullable DocumentLink link,
            List<Recipient> recipients,
            @Nullable RecipientCheck check,
            @Nullable Integer recipient,
            Instant now) {
        Reason closed = closed(link, check, now);
        if (link == null || closed != null) {
            return new Refused(link, closed == null ? Reason.UNKNOWN : closed);
        }
        boolean his = recipients.stream()
                .anyMatch(each -> Integer.valueOf(each.index()).equals(recipient) && each.revokedAt() == null);
        return his ? new Opened(link, recipient, Verified.MAILBOX_CODE) : new Refused(link, Reason.WRONG_CODE);
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

    private static @Nullable Reason closed(@Nullable DocumentLink link, @Nullable RecipientCheck check, Instant now) {
        if (link == null) {
            return Reason.UNKNOWN;
        }
        return switch (link.stateAt(now)) {
            case REVOKED -> Reason.REVOKED;
            case EXPIRED -> Reason.EXPIRED;
            case ACTIVE -> check == null ? Reason.COMPANY_GONE : null;
        };
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
