package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links that are over are deleted after a while; on this server after none at all, instead of 90 days. */
@Proof
@Timeout(value = 8, unit = TimeUnit.MINUTES)
final class CleanUpTest {
    private static final String SPI = "--spi-jpa-entity-provider--company-access--";

    /** Options of a server that cleans up each second, and keeps no links that are over. */
    static final String[] NOTHING_KEPT = {SPI + "clean-up-interval=1", SPI + "links-kept=0"};

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_is_over_goes_and_what_is_open_stays(MailCatcher mail) {
        try (KeycloakServer server = Backend.chosen()
                .start(ServerSettings.fromBuild().withOptions(NOTHING_KEPT).reaching(mail.port()))) {
            TestRealm realm = TestRealm.create(server, mail);
            assertOverGoes(Links.of(realm), realm.company("acme"));
        }
    }

    /** On a server that keeps no links that are over. */
    static void assertOverGoes(Links links, TestCompany acme) {
        Link open = links.make(acme, "rita@customer.example");
        Link later = links.make(acme, Map.of("expiresAt", inSeconds(3_600)), "rita@customer.example");
        Link expired = links.make(acme, Map.of("expiresAt", inSeconds(3)), "rita@customer.example");
        Link revoked = links.make(acme, "rita@customer.example", "paul@customer.example");
        assertThat(links.idsOf(acme)).contains(expired.id());

        links.revoke(revoked);

        Instant deadline = Instant.now().plus(PATIENCE);
        while (links.idsOf(acme).size() > 2 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(links.idsOf(acme)).isEqualTo(List.of(later.id(), open.id()));
    }

    private static String inSeconds(int seconds) {
        return Instant.now().plusSeconds(seconds).toString();
    }
}
