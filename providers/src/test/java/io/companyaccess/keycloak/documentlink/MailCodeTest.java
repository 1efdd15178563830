package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight digits. */
final class MailCodeTest {

    @Test
    void a_new_one_has_eight_digits_and_is_read_as_it_was_written() {
        for (int i = 0; i < 1000; i++) {
            MailCode code = MailCode.fresh(new SecureRandom());
            assertThat(code.digits()).matches("[0-9]{8}");
            assertThat(MailCode.of(code.digits())).contains(code);
        }
    }

    @Test
    void another_one_is_not_the_same() {
        assertThat(MailCode.of("12345678")).isNotEqualTo(MailCode.of("12345679"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234567",
                " 01234567\r\n",
                "0123 4567",
                "0123-4567",
                "01 23 45 67",
                "0123\u00a04567",
                "\u200b01234567",
                "01234567.",
                "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17"
            })
    void pasting_and_typing_may_differ(String typed) {
        assertThat(MailCode.of(typed)).map(MailCode::digits).contains("01234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1234567", "123456789", "1234567a", "12345678, 12345678", "\u0661\u0662345678"})
    void everything_else_is_none(String typed) {
        assertThat(MailCode.of(typed)).isEmpty();
        assertThat(MailCode.of("1".repeat(8) + " ".repeat(92))).isPresent();
        assertThat(MailCode.of("1".repeat(8) + " ".repeat(93))).isEmpty();
    }

    @Test
    void it_is_not_told_by_accident() {
        assertThat(MailCode.of("12345678").orElseThrow()).hasToString("MailCode");
    }
}
