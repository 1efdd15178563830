package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
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
}
