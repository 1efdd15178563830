package io.companyaccess.keycloak.documentlink;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a wrong address was typed on a link, and how long typed addresses open nothing because of it.
 *
 * <p>A right address does not set the count back: one recipient could else guess the others, four at a time. Time does.
 *
 * @param wrong wrong addresses since the last sleep
 * @param sleeps how often the link went to sleep
 * @param lastWrongAt when the last wrong one was typed; null: never
 * @param asleepUntil when it wakes; null when it never slept
 */
public record WrongTries(
        int wrong,
        int sleeps,
        @Nullable Instant lastWrongAt,
        @Nullable Instant asleepUntil) {

    /** A link that nobody has tried. */
    public static final WrongTries NONE = new WrongTries(0, 0, null, null);

    private static final int ALLOWED = 5;
    private static final Duration FIRST_SLEEP = Duration.ofMinutes(5);
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    /** After so long without a wrong address, awake or asleep, all is forgotten. */
    private static final Duration FORGOTTEN_AFTER = LONGEST_SLEEP.multipliedBy(2);

    /** Whether a typed address alone opens nothing at this moment. */
    public boolean asleepAt(Instant now) {
        return asleepUntil != null && now.isBefore(asleepUntil);
    }

    /** One more wrong address; the fifth puts the link to sleep: 5 minutes, then twice as long each time, one hour at most. */
    public WrongTries oneMore(Instant now) {
        if (asleepAt(now)) {
            return this;
        }
        WrongTries before = forgottenAt(now) ? NONE : this;
        if (before.wrong + 1 < ALLOWED) {
            return new WrongTries(before.wrong + 1, before.sleeps, now, before.asleepUntil);
        }
        return new WrongTries(0, Math.min(before.sleeps + 1, 30), now, now.plus(sleepAfter(before.sleeps)));
    }

    private boolean forgottenAt(Instant now) {
        return lastWrongAt != null && now.isAfter(lastWrongAt.plus(FORGOTTEN_AFTER));
    }

    private static Duration sleepAfter(int sleeps) {
        Duration sleep = FIRST_SLEEP;
        for (int i = 0; i < sleeps && sleep.compareTo(LONGEST_SLEEP) < 0; i++) {
            sleep = sleep.multipliedBy(2);
        }
        return sleep.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : sleep;
    }
}
