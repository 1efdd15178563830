package io.companyaccess.acceptance.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.ServerSettings;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A library that never comes back keeps nobody from setting a password or signing in, policy or not. */
@Proof
final class HangingEstimatorTest {

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

            // More often than there are threads that could hang.
            IntStream.range(0, 20).forEach(i -> emma.admin().resetPassword(Credentials.password("Welkom2019-" + i)));

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
            assertThat(server.rowsOf(emma.id())).isEmpty();
            assertThat(server.traces(emma.id())).isZero();
            assertThat(realm.events().typesOf(emma)).contains("LOGIN");
        }
    }
}
