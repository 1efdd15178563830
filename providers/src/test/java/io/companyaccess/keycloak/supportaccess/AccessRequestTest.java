package io.companyaccess.keycloak.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.companyaccess.keycloak.supportaccess.AccessRequest.Decision;
import io.companyaccess.keycloak.supportaccess.AccessRequest.State;
import io.companyaccess.keycloak.supportaccess.SupportRefusal.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a request. */
final class AccessRequestTest {

    private static final Instant ASKED = Instant.parse("2026-08-03T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        ", 2026-08-03T10:00:00Z, PENDING, ",
        ", 2026-08-03T21:59:59.999Z, PENDING, ",
        ", 2026-08-03T22:00:00Z, EXPIRED, REQUEST_EXPIRED",
        ", 2027-08-03T22:00:00Z, EXPIRED, REQUEST_EXPIRED",
        "true, 2026-08-03T11:00:00Z, APPROVED, REQUEST_DECIDED",
        "true, 2026-08-04T11:00:00Z, APPROVED, REQUEST_DECIDED",
        "false, 2026-08-03T11:00:00Z, DENIED, REQUEST_DECIDED",
        "false, 2026-08-04T11:00:00Z, DENIED, REQUEST_DECIDED"
    })
    void unanswered_it_dies_after_twelve_hours_and_it_is_decided_once(
            @Nullable Boolean approved, Instant now, State state, @Nullable Reason refusal) {
        AccessRequest request = request(approved == null ? null : new Decision(approved, "olga", ASKED));

        assertThat(request.stateAt(now)).isEqualTo(state);
        if (refusal == null) {
            assertThatCode(() -> request.requirePending(now)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(SupportRefusal.class)
                    .isThrownBy(() -> request.requirePending(now))
                    .extracting(SupportRefusal::reason)
                    .isEqualTo(refusal);
        }
    }

    private static AccessRequest request(@Nullable Decision decision) {
        return new AccessRequest(
                "r",
                "acme",
                "sam",
                "Sam",
                "The import fails",
                null,
                GrantPeriod.USUAL,
                ASKED,
                ASKED.plus(AccessRequest.LONGEST_LIFE),
                decision);
    }
}
