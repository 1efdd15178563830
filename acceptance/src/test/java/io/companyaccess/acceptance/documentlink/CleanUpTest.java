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
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_is_over_goes_and_what_is_open_stays(MailCatcher mail) {
        try (KeycloakServer server = Backend.chosen()
                .start(ServerSettings.fromBuild()
                        .withOptions(SPI + "clean-up-interval=1", SPI + "links-kept=0")
                        .reaching(mail.port()))) {
            TestRealm realm = TestRealm.create(server, mail);
            Links links = Links.of(realm);
            TestCompany acme = realm.company("acme");
            Link open = links.make(acme, "rita@customer.example");
            Link later = links.make(
                    acme, Map.of("expiresAt", Instant.now().plusSeconds(3_600).toString()), "rita@customer.example");
            Link expired = links.make(
                    acme, Map.of("expiresAt", Instant.now().plusSeconds(3).toString()), "rita@customer.example");
            Link revoked = links.make(acme, "rita@customer.example", "paul@customer.example");
            assertThat(links.idsOf(acme)).contains(expired.id());

            links.revoke(revoked);

            Instant deadline = Instant.now().plus(PATIENCE);
            while (links.idsOf(acme).size() > 2 && Instant.now().isBefore(deadline)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(links.idsOf(acme)).isEqualTo(List.of(later.id(), open.id()));
        }
    }
}
