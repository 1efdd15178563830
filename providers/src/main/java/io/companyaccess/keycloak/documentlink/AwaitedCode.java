package io.companyaccess.keycloak.documentlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The code for which one browser waits on one link; there is one for addresses that are no recipient's too, where no digits
 * are right.
 *
 * @param tag of the address that was typed, see {@link LinkCode#tagOf}
 * @param recipient whose code it is; null: nobody's, and none is mailed
 * @param wrong wrong codes that were typed
 * @param askedAt when a mail was asked for last
 * @param proof what the right digits give, see {@link LinkCode#proofOf}; null: none has been mailed yet
 * @param mailedAt when they were mailed; null: not yet
 */
public record AwaitedCode(
        String tag,
        @Nullable Integer recipient,
        int wrong,
        Instant askedAt,
        @Nullable String proof,
        @Nullable Instant mailedAt) {

    private static final int ALLOWED = 5;
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    /** A browser asks for the first time. */
    public static AwaitedCode first(String tag, @Nullable Integer recipient, Instant now) {
        return new AwaitedCode(tag, recipient, 0, now, null, null);
    }

    /** Whether no digits are right any more: they are too old, or too many wrong ones were typed. */
    public boolean isOverAt(Instant now) {
        Instant since = mailedAt == null ? askedAt : mailedAt;
        return wrong >= ALLOWED || !now.isBefore(since.plus(MailCode.LIFE));
    }

    /** Whether the next mail has to wait; to another address it need not, because a slip must be easy to mend. */
    public boolean isTooSoon(String otherTag, Instant now) {
        return tag.equals(otherTag) && now.isBefore(askedAt.plus(BETWEEN_MAILS));
    }

    /**
     * Another mail is asked for. What was mailed before counts until the new mail is on its way, and wrong codes stay
     * counted; only when it is over everything begins anew.
     */
    public AwaitedCode askedAgain(String newTag, @Nullable Integer newRecipient, Instant now) {
        if (isOverAt(now)) {
            return first(newTag, newRecipient, now);
        }
        return tag.equals(newTag)
                ? new AwaitedCode(tag, newRecipient, wrong, now, proof, mailedAt)
                : new AwaitedCode(newTag, newRecipient, wrong, now, null, null);
    }

    /** The mail was not sent; the next one need not wait. */
    public AwaitedCode notMailed() {
        return new AwaitedCode(tag, recipient, wrong, askedAt.minus(BETWEEN_MAILS), proof, mailedAt);
    }

    /** From now on these digits are right, and none from before. */
    public AwaitedCode mailed(String newProof, Instant now) {
        return new AwaitedCode(tag, recipient, wrong, askedAt, newProof, now);
    }

    /** After one more wrong code. */
    public AwaitedCode oneWrong() {
        return new AwaitedCode(tag, recipient, wrong + 1, askedAt, proof, mailedAt);
    }

    /** Whether these digits are right; takes the same time for every answer. */
    public boolean admits(String otherProof, Instant now) {
        String expected = proof == null ? "" : proof;
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), otherProof.getBytes(StandardCharsets.US_ASCII));
        return same & proof != null & recipient != null & !isOverAt(now);
    }
}
