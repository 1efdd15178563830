package io.companyaccess.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.Kind;
import io.companyaccess.keycloak.documentlink.LinkState;
import io.companyaccess.keycloak.documentlink.NewLinkRefusal;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Verified;
import io.companyaccess.keycloak.people.PersonalField;
import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The words that apps, tokens, events and tables know us by: whoever changes one breaks somebody's code. */
final class WordsOutsideTest {

    @Test
    void words_in_the_rest_in_tokens_and_in_tables() {
        assertThat(Kind.values()).extracting(Kind::word).containsExactly("internal", "external");
        assertThat(LinkState.values()).extracting(LinkState::word).containsExactly("active", "expired", "revoked");
        assertThat(Verified.values())
                .extracting(Verified::word)
                .containsExactly("none", "address", "mailbox-code", "account");
        assertThat(Factor.values())
                .extracting(Factor::word)
                .containsExactly("otp", "webauthn", "passkey", "recovery-codes");
        assertThat(LogEvent.values())
                .extracting(LogEvent::word)
                .containsExactly("requested", "denied", "opened", "entered", "refused", "closed", "expired");
        assertThat(PersonalField.values())
                .extracting(PersonalField::attribute)
                .containsExactly("username", "email", "firstName", "lastName");
    }

    @Test
    void each_word_is_read_as_what_it_stands_for_and_no_other_is() {
        assertReadAgain(Kind.values(), Kind::word, Kind::ofWord);
        assertReadAgain(Verified.values(), Verified::word, Verified::ofWord);
        assertReadAgain(LogEvent.values(), LogEvent::word, LogEvent::ofWord);
    }

    @Test
    void errors_of_the_rest() {
        assertThat(CompanyRefusal.Reason.values())
                .extracting(CompanyRefusal.Reason::code)
                .containsExactly(
                        "last_owner",
                        "member_of_other_companies",
                        "identity_admin",
                        "owner_second_factor_missing",
                        "insufficient_user_authentication");
        assertThat(SupportRefusal.Reason.values())
                .extracting(SupportRefusal.Reason::code)
                .containsExactly(
                        "not_found",
                        "not_found",
                        "request_pending",
                        "request_decided",
                        "request_expired",
                        "reason_missing");
    }

    @Test
    void each_error_is_described_to_developers() {
        assertThat(CompanyRefusal.Reason.values())
                .extracting(CompanyRefusal.Reason::description)
                .noneMatch(String::isBlank);
        assertThat(SupportRefusal.Reason.values())
                .extracting(SupportRefusal.Reason::description)
                .noneMatch(String::isBlank);
        assertThat(NewLinkRefusal.values())
                .extracting(NewLinkRefusal::description)
                .noneMatch(String::isBlank);
    }

    @Test
    void errors_of_events() {
        assertThat(Opening.Reason.values())
                .extracting(Opening.Reason::error)
                .containsExactly(
                        "document_link_refused",
                        "document_link_refused",
                        "document_link_refused",
                        "document_link_refused",
                        "document_link_recipient_refused",
                        "document_link_asleep",
                        "document_link_recipient_refused");
    }

    private static <T> void assertReadAgain(T[] all, Function<T, String> word, Function<String, Optional<T>> reading) {
        assertThat(Arrays.stream(all).map(word).map(reading))
                .containsExactly(Arrays.stream(all).map(Optional::of).<Optional<T>>toArray(Optional[]::new));
        assertThat(reading.apply("something else")).isEmpty();
    }
}
