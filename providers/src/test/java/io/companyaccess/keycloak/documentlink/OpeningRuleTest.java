package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Reason;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpeningRuleTest {

    private static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");
    private static final String RITA = "a".repeat(64);
    private static final String PAUL = "b".repeat(64);
    private static final String NOBODY = "c".repeat(64);
    private static final WrongTries ASLEEP = new WrongTries(0, 1, NOW, NOW.plusMillis(1));
    private static final List<Recipient> BOTH = List.of(new Recipient(0, PAUL, null), new Recipient(1, RITA, null));

    @Test
    void the_address_of_a_recipient_opens() {
        assertThat(opening(link(null, null), RecipientCheck.ADDRESS, RITA))
                .isInstanceOfSatisfying(Opened.class, opened -> {
                    assertThat(opened.recipient()).isEqualTo(1);
                    assertThat(opened.verified()).isEqualTo(Verified.ADDRESS);
                });
    }

    @Test
    void no_other_address_does() {
        DocumentLink link = link(null, null);

        assertThat(reason(link, RecipientCheck.ADDRESS, NOBODY)).isEqualTo(Reason.WRONG_ADDRESS);
        assertThat(reason(link, RecipientCheck.ADDRESS, null)).isEqualTo(Reason.WRONG_ADDRESS);
    }

    @Test
    void a_revoked_recipient_is_nobody() {
        List<Recipient> without = List.of(new Recipient(0, PAUL, NOW), new Recipient(1, RITA, null));

        assertThat(OpeningRule.ofGuest(
                        link(null, null),
                        without,
                        RecipientCheck.ADDRESS,
                        RecipientCheck.ADDRESS,
                        WrongTries.NONE,
                        PAUL,
                        NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_ADDRESS));
    }

    @Test
    void where_nobody_is_asked_the_link_is_enough() {
        assertThat(opening(link(null, null), RecipientCheck.OFF, null)).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.recipient()).isNull();
            assertThat(opened.verified()).isEqualTo(Verified.NONE);
        });
    }

    @Test
    void where_a_mailed_code_is_asked_for_only_a_recipient_gets_one() {
        DocumentLink link = link(null, null);

        assertThat(asked(link, RecipientCheck.MAILBOX_CODE, RITA)).isEqualTo(new CodeAsked(link, 1, null));
        assertThat(asked(link, RecipientCheck.MAILBOX_CODE, NOBODY))
                .isEqualTo(new CodeAsked(link, null, Reason.WRONG_ADDRESS));
    }

    @Test
    void what_is_over_opens_for_nobody() {
        for (RecipientCheck check : new RecipientCheck[] {RecipientCheck.OFF, RecipientCheck.ADDRESS}) {
            assertThat(reason(link(NOW, null), check, RITA)).isEqualTo(Reason.EXPIRED);
            assertThat(reason(link(null, NOW.minusSeconds(1)), check, RITA)).isEqualTo(Reason.REVOKED);
            assertThat(reason(link(NOW, NOW.minusSeconds(1)), check, RITA)).isEqualTo(Reason.REVOKED);
        }
        assertThat(opening(link(NOW.plusMillis(1), null), RecipientCheck.ADDRESS, RITA))
                .isInstanceOf(Opened.class);
    }

    @Test
    void what_is_over_or_unknown_mails_nobody_a_code_and_asks_for_one_all_the_same() {
        DocumentLink expired = link(NOW, null);

        assertThat(asked(expired, RecipientCheck.MAILBOX_CODE, RITA))
                .isEqualTo(new CodeAsked(expired, null, Reason.EXPIRED));
        assertThat(OpeningRule.ofGuest(null, List.of(), null, RecipientCheck.MAILBOX_CODE, WrongTries.NONE, RITA, NOW))
                .isEqualTo(new CodeAsked(null, null, Reason.UNKNOWN));
        assertThat(OpeningRule.ofGuest(null, List.of(), null, RecipientCheck.ADDRESS, ASLEEP, RITA, NOW))
                .isEqualTo(new CodeAsked(null, null, Reason.UNKNOWN));
    }

    @Test
    void without_its_company_a_link_is_over() {
        assertThat(reason(link(null, null), null, RITA)).isEqualTo(Reason.COMPANY_GONE);
    }

    @Test
    void while_it_sleeps_a_typed_address_opens_nothing_but_is_mailed_a_code() {
        DocumentLink link = link(null, null);
        WrongTries awakeAgain = new WrongTries(0, 1, NOW, NOW);

        assertThat(opening(link, RecipientCheck.ADDRESS, ASLEEP, RITA))
                .isEqualTo(new CodeAsked(link, 1, Reason.ASLEEP));
        assertThat(opening(link, RecipientCheck.ADDRESS, ASLEEP, NOBODY))
                .isEqualTo(new CodeAsked(link, null, Reason.ASLEEP));
        assertThat(opening(link, RecipientCheck.ADDRESS, awakeAgain, RITA)).isInstanceOf(Opened.class);
    }

    @Test
    void a_mailed_code_opens_what_is_open_to_its_recipient() {
        DocumentLink link = link(null, null);
        List<Recipient> withoutPaul = List.of(new Recipient(0, PAUL, NOW), new Recipient(1, RITA, null));

        assertThat(OpeningRule.ofCode(link, BOTH, RecipientCheck.MAILBOX_CODE, 0, NOW))
                .isEqualTo(new Opened(link, 0, Verified.MAILBOX_CODE));
        assertThat(OpeningRule.ofCode(link, BOTH, RecipientCheck.MAILBOX_CODE, null, NOW))
                .isEqualTo(new Refused(link, Reason.WRONG_CODE));
        assertThat(OpeningRule.ofCode(link, withoutPaul, RecipientCheck.MAILBOX_CODE, 0, NOW))
                .isEqualTo(new Refused(link, Reason.WRONG_CODE));
        DocumentLink revoked = link(null, NOW);
        assertThat(OpeningRule.ofCode(revoked, BOTH, RecipientCheck.MAILBOX_CODE, 0, NOW))
                .isEqualTo(new Refused(revoked, Reason.REVOKED));
        assertThat(OpeningRule.ofCode(link, BOTH, null, 0, NOW)).isEqualTo(new Refused(link, Reason.COMPANY_GONE));
        assertThat(OpeningRule.ofCode(null, List.of(), null, 0, NOW)).isEqualTo(new Refused(null, Reason.UNKNOWN));
    }

    @Test
    void somebody_with_an_account_is_recognised() {
        DocumentLink link = link(null, null);

        assertThat(OpeningRule.ofAccount(link, BOTH, true, RITA, NOW))
                .hasValueSatisfying(opened -> assertThat(opened.verified()).isEqualTo(Verified.ACCOUNT));
        assertThat(OpeningRule.ofAccount(link, BOTH, true, NOBODY, NOW)).isEmpty();
        assertThat(OpeningRule.ofAccount(link, BOTH, false, RITA, NOW)).isEmpty();
        assertThat(OpeningRule.ofAccount(link(NOW, null), BOTH, true, RITA, NOW))
                .isEmpty();
    }

    @Test
    void a_link_only_raises_what_its_company_asks() {
        for (RecipientCheck company : RecipientCheck.values()) {
            for (RecipientCheck raised : RecipientCheck.values()) {
                RecipientCheck check = new DocumentLink("id", "c", "d", Purpose.VIEW, raised, NOW, null, null, 0, null)
                        .checkIn(company);
                assertThat(check).isGreaterThanOrEqualTo(company).isGreaterThanOrEqualTo(raised);
                assertThat(check).isIn(company, raised);
            }
            assertThat(link(null, null).checkIn(company)).isEqualTo(company);
        }
    }

    private static Opening opening(DocumentLink link, @Nullable RecipientCheck check, @Nullable String tag) {
        return opening(link, check, WrongTries.NONE, tag);
    }

    private static Opening opening(
            DocumentLink link, @Nullable RecipientCheck check, WrongTries tries, @Nullable String tag) {
        RecipientCheck shown = check == null ? RecipientCheck.ADDRESS : check;
        return OpeningRule.ofGuest(link, BOTH, check, shown, tries, tag, NOW);
    }

    private static CodeAsked asked(DocumentLink link, RecipientCheck check, String tag) {
        return (CodeAsked) opening(link, check, tag);
    }

    private static Reason reason(DocumentLink link, @Nullable RecipientCheck check, @Nullable String tag) {
        return ((Refused) opening(link, check, tag)).reason();
    }

    private static DocumentLink link(@Nullable Instant expires, @Nullable Instant revoked) {
        return new DocumentLink("id", "c", "d", Purpose.SIGN, null, NOW, expires, revoked, 0, null);
    }
}
