package io.companyaccess.keycloak.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into attributes, and what then holds. */
final class PolicyAttributesTest {

    private static final Instant NOON_OF_FIRST_OF_MAY = Instant.parse("2027-05-01T12:00:00Z");

    @Test
    void nothing_written_means_nothing_demanded() {
        PolicyAttributes read = PolicyAttributes.read(Map.of("others", List.of("required")));

        assertThat(read.policy()).isEqualTo(CompanyPolicy.UNSET);
        assertThat(read.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "optional, false, false",
        "required, true, false",
        "' Required ', true, false",
        "yes, true, true",
        "'', true, true",
        "optionel, true, true"
    })
    void a_requirement_that_cannot_be_read_counts_as_required(String written, boolean required, boolean unreadable) {
        PolicyAttributes read = PolicyAttributes.read(Map.of(PolicyAttributes.SECOND_FACTOR, List.of(written)));

        assertThat(read.policy().requiresSecondFactor(NOON_OF_FIRST_OF_MAY)).isEqualTo(required);
        assertThat(read.unreadable().contains(PolicyAttributes.SECOND_FACTOR)).isEqualTo(unreadable);
    }

    @Test
    void the_stricter_of_two_values_holds() {
        PolicyAttributes read = PolicyAttributes.read(Map.of(
                PolicyAttributes.SECOND_FACTOR, List.of("optional", "required"),
                PolicyAttributes.SECOND_FACTOR_FROM, List.of("2027-06-01", "2027-05-01"),
                PolicyAttributes.LINK_RECIPIENT_CHECK, List.of("mailbox-code", "off")));

        assertThat(read.policy())
                .isEqualTo(new CompanyPolicy(
                        SecondFactorRequirement.REQUIRED, LocalDate.of(2027, 5, 1), RecipientCheck.MAILBOX_CODE));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-30, true, false",
        "2027-05-01, true, false",
        "2027-05-02, false, true",
        "tomorrow, true, false",
        "2027-02-30, true, false",
        "+999999999-12-31, true, false"
    })
    void a_date_counts_from_midnight_utc_and_an_unreadable_one_gives_no_delay(
            String from, boolean required, boolean announced) {
        CompanyPolicy policy = PolicyAttributes.read(Map.of(
                        PolicyAttributes.SECOND_FACTOR, List.of("required"),
                        PolicyAttributes.SECOND_FACTOR_FROM, List.of(from)))
                .policy();

        assertThat(policy.requiresSecondFactor(NOON_OF_FIRST_OF_MAY)).isEqualTo(required);
        assertThat(policy.announcesSecondFactor(NOON_OF_FIRST_OF_MAY)).isEqualTo(announced);
    }

    @Test
    void a_date_alone_demands_nothing() {
        CompanyPolicy policy = PolicyAttributes.read(Map.of(PolicyAttributes.SECOND_FACTOR_FROM, List.of("2020-01-01")))
                .policy();

        assertThat(policy.requiresSecondFactor(NOON_OF_FIRST_OF_MAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"off, OFF", "address, ADDRESS", "mailbox-code, MAILBOX_CODE", "mailbox_code, MAILBOX_CODE"})
    void an_unreadable_recipient_check_is_the_strictest(String written, RecipientCheck check) {
        assertThat(PolicyAttributes.read(Map.of(PolicyAttributes.LINK_RECIPIENT_CHECK, List.of(written)))
                        .policy()
                        .linkRecipientCheck())
                .isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"requested, REQUESTED", "any, ANY", "rekwested, ANY", ", ANY"})
    void an_unreadable_scope_counts_every_company(String written, PolicyScope scope) {
        assertThat(PolicyScope.ofWord(written)).isEqualTo(scope);
    }
}
