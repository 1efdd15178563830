package io.companyaccess.keycloak.company;

import static io.companyaccess.keycloak.company.CompanyRefusal.Reason.OWNER_SECOND_FACTOR_MISSING;
import static io.companyaccess.keycloak.company.CompanyRefusal.Reason.SECOND_FACTOR_NOT_SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which change needs what proof of the owner. */
final class PolicyRuleTest {

    private static final Instant NOW = Instant.parse("2027-05-01T12:00:00Z");
    private static final PolicyRule RULE = new PolicyRule(RecipientCheck.ADDRESS);

    @ParameterizedTest
    @CsvSource({
        "optional,   now,        true",
        "optional,   2027-06-01, true",
        "2027-06-01, now,        true",
        "2027-06-01, 2027-05-15, true",
        "2027-06-01, 2027-05-01, true",
        "optional,   optional,   false",
        "now,        now,        false",
        "now,        2027-04-01, false",
        "2027-06-01, 2027-06-01, false",
        "2027-06-01, 2027-07-01, false",
        "now,        optional,   false"
    })
    void who_demands_a_factor_of_others_sooner_must_have_one(String before, String after, boolean refused) {
        CompanyPolicy from = policy(before, null);
        CompanyPolicy to = policy(after, null);

        assertThat(refusal(from, to, false, true)).isEqualTo(refused ? OWNER_SECOND_FACTOR_MISSING : null);
        assertThat(refusal(from, to, true, true)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "now,        , optional,   , true",
        "now,        , 2027-06-01, , true",
        "2027-06-01, , 2027-06-02, , true",
        "2027-06-01, , optional,   , true",
        "now, MAILBOX_CODE, now, ADDRESS, true",
        "now, MAILBOX_CODE, now,        , true",
        "now, ADDRESS, now, OFF, true",
        "now,        , now, OFF, true",
        "optional, MAILBOX_CODE, now, OFF, true",
        "now,        , now, ADDRESS, false",
        "now, ADDRESS, now,        , false",
        "now,     OFF, now,        , false",
        "now,        , now, MAILBOX_CODE, false",
        "now,        , 2027-05-01, , false",
        "2027-04-01, , now,        , false",
        "2027-06-02, , 2027-06-01, , false",
        "optional,   , now,        , false"
    })
    void who_opens_a_door_must_have_shown_a_factor(
            String before,
            @Nullable RecipientCheck checkBefore,
            String after,
            @Nullable RecipientCheck checkAfter,
            boolean refused) {
        CompanyPolicy from = policy(before, checkBefore);
        CompanyPolicy to = policy(after, checkAfter);

        assertThat(refusal(from, to, true, false)).isEqualTo(refused ? SECOND_FACTOR_NOT_SHOWN : null);
        assertThat(refusal(from, to, true, true)).isNull();
    }

    private static @Nullable Reason refusal(CompanyPolicy before, CompanyPolicy after, boolean has, boolean showed) {
        CompanyRefusal refusal =
                catchThrowableOfType(CompanyRefusal.class, () -> RULE.check(before, after, has, showed, NOW));
        return refusal == null ? null : refusal.reason();
    }

    private static CompanyPolicy policy(String from, @Nullable RecipientCheck check) {
        return switch (from) {
            case "optional" -> new CompanyPolicy(SecondFactorRequirement.OPTIONAL, null, check);
            case "now" -> new CompanyPolicy(SecondFactorRequirement.REQUIRED, null, check);
            default -> new CompanyPolicy(SecondFactorRequirement.REQUIRED, LocalDate.parse(from), check);
        };
    }
}
