package io.companyaccess.keycloak.documentlink;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a link was refused to somebody.
 *
 * @param number in all
 * @param lastAt null: never
 * @param recent within a day of {@code recentSince}
 * @param recentSince null: never
 */
public record RefusalCount(
        int number,
        @Nullable Instant lastAt,
        int recent,
        @Nullable Instant recentSince) {

    /** A link that was refused to nobody. */
    public static final RefusalCount NONE = new RefusalCount(0, null, 0, null);

    /** As many as put a link to sleep. */
    private static final int REPEATED = 5;

    private static final Duration RECENT = Duration.ofDays(1);

    /** After one more. */
    public RefusalCount oneMore(Instant now) {
        return recentSince == null || now.isAfter(recentSince.plus(RECENT))
                ? new RefusalCount(number + 1, now, 1, now)
                : new RefusalCount(number + 1, now, recent + 1, recentSince);
    }

    /** Whether there were so many within a day that the company should hear of it. */
    public boolean areRepeated() {
        return recent >= REPEATED;
    }
}
