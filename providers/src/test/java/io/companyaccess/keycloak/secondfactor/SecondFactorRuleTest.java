package io.companyaccess.keycloak.secondfactor;

import static io.companyaccess.keycloak.secondfactor.Factor.OTP;
import static io.companyaccess.keycloak.secondfactor.Factor.PASSKEY;
import static io.companyaccess.keycloak.secondfactor.Factor.RECOVERY_CODES;
import static io.companyaccess.keycloak.secondfactor.Factor.WEBAUTHN;
import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.SecondFactorRequirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The one rule, case by case. */
final class SecondFactorRuleTest {

    private static final Instant NOW = Instant.parse("2027-05-01T12:00:00Z");
    private static final Company LAX = company("lax", CompanyPolicy.UNSET);
    private static final Company STRICT =
            company("strict", new CompanyPolicy(SecondFactorRequirement.REQUIRED, null, null));
    private static final Company SOON =
            company("soon", new CompanyPolicy(SecondFactorRequirement.REQUIRED, LocalDate.of(2027, 6, 1), null));
    private static final Company LATER =
            company("later", new CompanyPolicy(SecondFactorRequirement.REQUIRED, LocalDate.of(2027, 7, 1), null));

    private final SecondFactorRule rule = new SecondFactorRule(true);

    @Nested
    final class ACompanyDemandsIt {

        @Test
        void who_has_none_sets_one_up_for_the_company_that_asks() {
            assertThat(rule.demandOf(fresh(List.of(LAX, STRICT), Set.of(), Set.of()), NOW))
                    .isEqualTo(new Demand.Enrol(STRICT));
        }

        @Test
        void who_has_one_shows_it() {
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(WEBAUTHN), Set.of()), NOW))
                    .isEqualTo(new Demand.Show());
        }

        @Test
        void who_showed_it_goes_on() {
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(OTP), Set.of(OTP)), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void a_running_session_is_asked_too() {
            assertThat(rule.demandOf(running(List.of(STRICT), Set.of(OTP), Set.of()), NOW))
                    .isEqualTo(new Demand.Show());
        }

        @Test
        void a_factor_that_is_gone_no_longer_counts_as_shown() {
            assertThat(rule.demandOf(running(List.of(STRICT), Set.of(), Set.of(OTP)), NOW))
                    .isEqualTo(new Demand.Enrol(STRICT));
        }

        @Test
        void recovery_codes_are_asked_for_and_then_a_factor_is_set_up() {
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(RECOVERY_CODES), Set.of()), NOW))
                    .isEqualTo(new Demand.Show());
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(RECOVERY_CODES), Set.of(RECOVERY_CODES)), NOW))
                    .isEqualTo(new Demand.Enrol(STRICT));
        }

        @Test
        void a_recovery_code_stands_in_for_a_lost_phone() {
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(OTP, RECOVERY_CODES), Set.of(RECOVERY_CODES)), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void a_passkey_counts_only_where_it_verifies_its_user() {
            assertThat(rule.demandOf(fresh(List.of(STRICT), Set.of(PASSKEY), Set.of(PASSKEY)), NOW))
                    .isEqualTo(new Demand.Nothing());
            assertThat(rule.demandOf(
                            new SignIn(List.of(STRICT), Set.of(PASSKEY), Set.of(PASSKEY), false, false, false), NOW))
                    .isEqualTo(new Demand.Enrol(STRICT));
        }

        @Test
        void a_passkey_that_does_not_count_is_not_one_that_was_shown() {
            assertThat(rule.demandOf(
                            new SignIn(List.of(STRICT), Set.of(OTP, PASSKEY), Set.of(PASSKEY), false, false, false),
                            NOW))
                    .isEqualTo(new Demand.Show());
        }

        @Test
        void a_trusted_identity_provider_is_enough() {
            assertThat(rule.demandOf(new SignIn(List.of(STRICT), Set.of(), Set.of(), false, true, true), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void not_before_its_date() {
            assertThat(rule.demandOf(fresh(List.of(SOON), Set.of(), Set.of()), NOW))
                    .isEqualTo(new Demand.Nothing());
        }
    }

    @Nested
    final class NoCompanyDemandsIt {

        @Test
        void who_has_a_factor_of_his_own_is_asked_at_a_fresh_sign_in_only() {
            assertThat(rule.demandOf(fresh(List.of(LAX), Set.of(OTP), Set.of()), NOW))
                    .isEqualTo(new Demand.Show());
            assertThat(rule.demandOf(running(List.of(LAX), Set.of(OTP), Set.of()), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void unless_an_admin_switched_that_off() {
            assertThat(new SecondFactorRule(false).demandOf(fresh(List.of(), Set.of(OTP), Set.of()), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void who_came_by_passkey_is_not_asked_for_a_code() {
            assertThat(rule.demandOf(
                            new SignIn(List.of(), Set.of(OTP, PASSKEY), Set.of(PASSKEY), false, false, false), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void who_has_but_a_passkey_is_not_asked_for_it_after_a_password() {
            assertThat(rule.demandOf(fresh(List.of(LAX), Set.of(PASSKEY), Set.of()), NOW))
                    .isEqualTo(new Demand.Nothing());
        }

        @Test
        void who_has_nothing_is_left_alone() {
            assertThat(rule.demandOf(fresh(List.of(LAX), Set.of(), Set.of()), NOW))
                    .isEqualTo(new Demand.Nothing());
        }
    }

    @Nested
    final class AnAppWantsIt {

        @Test
        void whoever_has_none_sets_one_up_for_nobody_in_particular() {
            assertThat(rule.stepUpOf(running(List.of(LAX), Set.of(), Set.of()), NOW))
                    .isEqualTo(new Demand.Enrol(null));
        }

        @Test
        void whoever_has_none_sets_one_up_for_the_company_that_asks_as_well() {
            assertThat(rule.stepUpOf(running(List.of(LAX, STRICT), Set.of(), Set.of()), NOW))
                    .isEqualTo(new Demand.Enrol(STRICT));
        }

        @Test
        void whoever_showed_one_in_this_session_is_done() {
            assertThat(rule.stepUpOf(running(List.of(LAX), Set.of(OTP), Set.of(OTP)), NOW))
                    .isEqualTo(new Demand.Nothing());
        }
    }

    @Nested
    final class ACompanyWillDemandIt {

        @Test
        void who_has_none_is_told_of_the_company_that_begins_soonest() {
            assertThat(SecondFactorRule.reminderOf(fresh(List.of(LATER, SOON, LAX), Set.of(), Set.of()), NOW))
                    .contains(SOON);
        }

        @Test
        void nobody_is_told_where_nothing_is_announced_or_has_begun() {
            assertThat(SecondFactorRule.reminderOf(fresh(List.of(LAX, STRICT), Set.of(), Set.of()), NOW))
                    .isEmpty();
        }

        @Test
        void who_has_one_or_typed_nothing_or_comes_from_a_trusted_provider_is_not_told() {
            assertThat(List.of(
                            fresh(List.of(SOON), Set.of(OTP), Set.of()),
                            running(List.of(SOON), Set.of(), Set.of()),
                            new SignIn(List.of(SOON), Set.of(), Set.of(), false, true, true)))
                    .allSatisfy(signIn ->
                            assertThat(SecondFactorRule.reminderOf(signIn, NOW)).isEmpty());
        }
    }

    private static SignIn fresh(List<Company> companies, Set<Factor> enrolled, Set<Factor> shown) {
        return new SignIn(companies, enrolled, shown, false, false, true);
    }

    private static SignIn running(List<Company> companies, Set<Factor> enrolled, Set<Factor> shown) {
        return new SignIn(companies, enrolled, shown, true, false, true);
    }

    private static Company company(String alias, CompanyPolicy policy) {
        return new Company("id-" + alias, alias, alias, policy);
    }
}
