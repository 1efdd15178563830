package io.companyaccess.acceptance.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.proof.ServerThreads;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.ServerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A library that never comes back keeps nobody from setting a password or signing in, policy or not. */
@Proof
final class HangingEstimatorTest {
    /** Far more than the first ones wait for the word lists (ten seconds) and for an estimate (a quarter of one). */
    private static final Duration FOR_EVER = Duration.ofSeconds(15);

    // It starts a server of its own.
    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void everybody_gets_on_and_nothing_is_measured(MailCatcher mail) {
        ServerSettings shipped = ServerSettings.fromBuild();
        ServerSettings hanging = shipped.extendedBy(HangingZip.of(shipped.extension()));
        try (StrengthServer server = StrengthServer.start(hanging, mail)) {
            TestRealm realm = server.realm();
            realm.change(settings -> settings.put("passwordPolicy", "password-strength(3)"));
            OidcApp app = realm.app("script");
            TestUser emma = realm.user("emma");

            // Sign-ins of the admin, who is measured as well, may have come before.
            System.out.printf("Hanging before: %d threads%n", ServerThreads.running(HangingZip.HANGS));
            // More often than there are threads that could hang.
            for (int i = 0; i < 20; i++) {
                Instant start = Instant.now();
                emma.admin().resetPassword(Credentials.password("Welkom2019-" + i));
                Duration took = Duration.between(start, Instant.now());
                System.out.printf("Password %d set in %d ms%n", i, took.toMillis());
                assertThat(took).isLessThan(FOR_EVER);
            }

            assertThat(app.token(
                                    "password",
                                    "username",
                                    emma.username(),
                                    "password",
                                    "Welkom2019-19",
                                    "scope",
                                    "openid")
                            .granted())
                    .isTrue();
            // A library that cannot be loaded would have left no row either.
            assertThat(ServerThreads.named("company-access-password-strength")).isGreaterThanOrEqualTo(4);
            int stuck = ServerThreads.running(HangingZip.HANGS);
            System.out.printf("Hanging afterwards: %d threads%n", stuck);
            assertThat(stuck).isGreaterThanOrEqualTo(4);
            assertThat(server.rowsOf(emma.id())).isEmpty();
            assertThat(server.traces(emma.id())).isZero();
            assertThat(realm.events().typesOf(emma)).contains("LOGIN");
        }
    }
}
