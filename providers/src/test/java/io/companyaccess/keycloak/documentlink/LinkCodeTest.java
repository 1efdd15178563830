package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret in a link. */
final class LinkCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void is_read_as_it_was_written() {
        LinkCode code = LinkCode.fresh(random);

        assertThat(LinkCode.of(code.text())).contains(code);
        assertThat(code.text()).matches("[A-Za-z0-9_-]{27}");
    }

    @Test
    void is_never_the_same_twice() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(LinkCode.fresh(random).text());
        }
        assertThat(codes).hasSize(1000);
    }

    @Test
    void a_known_code_has_a_known_hash_and_tag() {
        LinkCode zeros = LinkCode.of("AAAAAAAAAAAAAAAAAAAAAAAAAAA").orElseThrow();

        // SHA-256 of 20 zero bytes; HMAC-SHA-256 of the address with 20 zero bytes as key.
        assertThat(zeros.hash()).isEqualTo("de47c9b27eb8d300dbb5f2c353e632c393262cf06340c4fa7f1b40c4cbd36f90");
        assertThat(zeros.tagOf(RecipientAddress.of("an@acme.example").orElseThrow()))
                .isEqualTo("b4ac949a99fb16c06ab7d4502f6a65eef92b86423412ef38b36c09da75b92a47");
    }

    @Test
    void the_same_address_has_another_tag_on_each_link() {
        RecipientAddress an = RecipientAddress.of("an@acme.example").orElseThrow();

        assertThat(LinkCode.fresh(random).tagOf(an))
                .isNotEqualTo(LinkCode.fresh(random).tagOf(an));
    }

    @Test
    void mailed_digits_prove_something_for_one_link_one_recipient_and_one_browser() {
        LinkCode code = LinkCode.fresh(random);
        MailCode digits = MailCode.of("12345678").orElseThrow();
        String proof = code.proofOf(digits, 0, "browser");

        assertThat(code.proofOf(digits, 0, "browser")).isEqualTo(proof).matches("[0-9a-f]{64}");
        assertThat(LinkCode.fresh(random).proofOf(digits, 0, "browser")).isNotEqualTo(proof);
        assertThat(code.proofOf(digits, 1, "browser")).isNotEqualTo(proof);
        assertThat(code.proofOf(digits, 0, "another")).isNotEqualTo(proof);
        assertThat(code.proofOf(MailCode.of("12345679").orElseThrow(), 0, "browser"))
                .isNotEqualTo(proof);
    }

    @Test
    void what_is_no_code_always_stands_for_the_same_one() {
        assertThat(LinkCode.insteadOf("x")).isEqualTo(LinkCode.insteadOf("x"));
        assertThat(LinkCode.insteadOf("x")).isNotEqualTo(LinkCode.insteadOf("y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAAAAA+A",
                "AAAAAAAAAAAAAAAAAAAAAAAAA A"
            })
    void no_other_writing_is_a_code(String text) {
        assertThat(LinkCode.of(text)).isEmpty();
    }

    @Test
    void its_text_shows_in_no_log() {
        LinkCode code = LinkCode.fresh(random);

        assertThat(code).hasToString("LinkCode");
    }
}
