package io.companyaccess.keycloak.supportaccess;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how long a company is open to support.
 *
 * @param length from one second to seven days; null: until somebody closes it
 */
public record GrantPeriod(@Nullable Duration length) {

    /** What holds where nobody says how long. */
    public static final GrantPeriod USUAL = new GrantPeriod(Duration.ofHours(24));

    private static final String UNTIL_CLOSED = "until-closed";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    // Whole days, hours, minutes and seconds of ISO 8601; months and years have no certain length.
    private static final Pattern ISO = Pattern.compile(
            "P(?=[0-9T])(?:[0-9]{1,6}D)?(?:T(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?");

    /**
     * The period that a text means, or empty when it means none.
     *
     * @param text an ISO 8601 duration from {@code PT1S} to {@code P7D}, {@code until-closed}, or null: the usual one
     */
    public static Optional<GrantPeriod> of(@Nullable String text) {
        if (text == null) {
            return Optional.of(USUAL);
        }
        if (text.equals(UNTIL_CLOSED)) {
            return Optional.of(new GrantPeriod(null));
        }
        return ISO.matcher(text).matches()
                ? Optional.of(Duration.parse(text))
                        .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0)
                        .map(GrantPeriod::new)
                : Optional.empty();
    }

    /** The first moment at which it is over when it begins now; null: it does not end by itself. */
    public @Nullable Instant endFrom(Instant now) {
        return length == null ? null : now.plus(length);
    }

    /** The period as text, which {@link #of} reads again. */
    public String text() {
        return length == null ? UNTIL_CLOSED : length.toString();
    }
}
