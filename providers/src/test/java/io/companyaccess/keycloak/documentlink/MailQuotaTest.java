package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many codes are mailed. */
final class MailQuotaTest {

    @Test
    void five_to_an_address() {
        List<String> four = Collections.nCopies(4, "rita");

        assertThat(MailQuota.isUsedUp(four, "rita")).isFalse();
        assertThat(MailQuota.isUsedUp(Collections.nCopies(5, "rita"), "rita")).isTrue();
        assertThat(MailQuota.isUsedUp(Collections.nCopies(5, "rita"), "paul")).isFalse();
    }

    @Test
    void twenty_on_a_link_or_two_for_each_recipient() {
        List<String> twenty = IntStream.range(0, 20).mapToObj(String::valueOf).toList();

        assertThat(MailQuota.isUsedUp(twenty.subList(1, 20), 1)).isFalse();
        assertThat(MailQuota.isUsedUp(twenty, 10)).isTrue();
        assertThat(MailQuota.isUsedUp(twenty, 11)).isFalse();
    }
}
