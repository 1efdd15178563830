package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How addresses compare. */
final class RecipientAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@acme.example",
                "an.de+jong@mail.acme.example",
                "o'neill@acme.example",
                "andré@société.example",
                "\"an de jong\"@acme.example",
                "an@xn--socit-esab.example",
                "用户@例子.example"
            })
    void case_blanks_and_unicode_form_do_not_count(String address) {
        RecipientAddress plain = RecipientAddress.of(address).orElseThrow();

        assertThat(RecipientAddress.of("  " + address + "\t\u00a0\n")).contains(plain);
        assertThat(RecipientAddress.of(address.toUpperCase(Locale.ROOT))).contains(plain);
        assertThat(RecipientAddress.of(Normalizer.normalize(address, Normalizer.Form.NFD)))
                .contains(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "an+invoices@acme.example, an@acme.example",
        "a.n@acme.example, an@acme.example",
        "an@société.example, an@xn--socit-esab.example",
        "strasse@acme.example, straße@acme.example",
        "andre@acme.example, andré@acme.example",
        "rita@microsoft.example, rita@m\u0131crosoft.example",
        "rita@microsoft.example, rita@m\u0130crosoft.example",
        "rita@customer.example, rita@cu\u017ftomer.example",
        "RITA@CUSTOMER.EXAMPLE, rita@cu\u017ftomer.example"
    })
    void nothing_else_is_folded(String one, String other) {
        assertThat(RecipientAddress.of(one)).isPresent().isNotEqualTo(RecipientAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "an",
                "an@",
                "@acme.example",
                "an@@acme.example",
                "an@acme..example",
                "an de@acme.example",
                "an@acme.example, bo@acme.example",
                "an@acme.example;bo@acme.example",
                "An <an@acme.example>",
                "an@acme.example\r\nBcc: bo@acme.example",
                "\"an\r\nBcc: bo\"@acme.example",
                "an\u0000@acme.example"
            })
    void no_address_no_list_and_no_header(String typed) {
        assertThat(RecipientAddress.of(typed)).isEmpty();
    }

    @Test
    void very_long_ones_are_refused_at_once() {
        assertThat(RecipientAddress.of("a".repeat(64) + "@" + "b".repeat(63) + ".example"))
                .isPresent();
        assertThat(RecipientAddress.of("an@" + "b.".repeat(122) + "example")).isPresent();
        assertThat(RecipientAddress.of("an@" + "b.".repeat(122) + "examples")).isEmpty();
        assertThat(RecipientAddress.of("an@acme.example" + " ".repeat(1001))).isPresent();
        assertThat(RecipientAddress.of("an@acme.example" + " ".repeat(1002))).isEmpty();
        assertThat(RecipientAddress.of("a".repeat(65) + "@acme.example")).isEmpty();
        assertThat(RecipientAddress.of("an@" + "b.".repeat(130) + "example")).isEmpty();
        assertThat(RecipientAddress.of("a".repeat(10_000_000))).isEmpty();
    }

    @Test
    void is_mailed_to_and_known_again_in_one_form() {
        RecipientAddress an = RecipientAddress.of(" An@Acme.example").orElseThrow();

        assertThat(an.mailable()).isEqualTo("an@acme.example");
        assertThat(an.fingerprint()).isEqualTo(Fingerprint.of("an@acme.example"));
    }

    @Test
    void shows_in_no_log() {
        assertThat(RecipientAddress.of("an@acme.example").orElseThrow()).hasToString("RecipientAddress");
    }
}
