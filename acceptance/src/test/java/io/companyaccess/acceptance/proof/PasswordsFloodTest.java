package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Very many passwords that are set at once: all are set, each is measured or said not to be, and people sign in meanwhile. */
@Proof
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class PasswordsFloodTest {
    private static final String THREAD = "company-access-password-strength";
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String TOLD = "--log-level-io.companyaccess.keycloak.password=debug";
    private static final String LIMIT = "--spi-credential--keycloak-password--estimate-limit=";

    /** With Keycloak's own hashing, which costs more than all the rest; with a limit of nothing no estimates are made. */
    @ParameterizedTest
    @ValueSource(ints = {250, 0})
    void for_a_minute_four_admins_set_passwords(int limit) {
        try (ProofServer server = ProofServer.start(TOLD, LIMIT + limit)) {
            TestRealm realm = server.realm();
            OrdinaryPeople people = new OrdinaryPeople(server.keycloak().baseUrl(), realm);
            List<TestUser> users =
                    IntStream.range(0, 100).mapToObj(i -> realm.user("user")).toList();
            Map<TestUser, String> passwords = new ConcurrentHashMap<>();
            IntStream.range(0, 30).forEach(i -> people.signIn());
            Latencies calm = new Latencies();
            IntStream.range(0, 60).forEach(i -> calm.add(people.signIn()));
            Latencies meanwhile = new Latencies();
            int threads = 0;

            Flood flood = new Flood(4, i -> {
                TestUser user = users.get(i % users.size());
                String password = "Zonnebloem-" + i;
                passwords.put(user, password);
                user.admin().resetPassword(Credentials.password(password));
            });
            try (flood) {
                Instant end = Instant.now().plus(MINUTE);
                while (Instant.now().isBefore(end)) {
                    meanwhile.add(people.signIn());
                    if (meanwhile.count() % 20 == 0) {
                        threads = Math.max(threads, ServerThreads.named(THREAD));
                    }
                }
            }

            Measured measured = new Measured(server, realm);
            System.out.printf(
                    "Estimates within %d ms: %d passwords set in %.0f s, %s, %d threads at most;"
                            + " sign-in before %s, meanwhile %s, %d sign-ins%n",
                    limit,
                    flood.done(),
                    flood.seconds(),
                    measured,
                    threads,
                    calm,
                    meanwhile.against(calm),
                    meanwhile.count());
            assertThat(flood.done()).isGreaterThan(users.size());
            if (limit == 0) {
                assertThat(measured.missing()).hasSizeGreaterThanOrEqualTo(users.size());
            } else {
                assertThat(threads).isBetween(1, THREADS);
                measured.assertNoneIsLostSilently();
            }
            OidcApp script = realm.app("script");
            users.subList(0, 20).forEach(user -> assertSignsIn(script, user.username(), passwords.get(user)));
        }
    }

    /** With next to no hashing, which leaves as little as can be beside the estimates. */
    @Test
    void ten_thousand_people_are_imported() {
        try (ProofServer server = ProofServer.start(TOLD)) {
            TestRealm realm = server.realm();
            realm.change(
                    settings -> settings.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
            OrdinaryPeople people = new OrdinaryPeople(server.keycloak().baseUrl(), realm);
            Latencies calm = new Latencies();
            IntStream.range(0, 30).forEach(i -> people.signIn());
            IntStream.range(0, 60).forEach(i -> calm.add(people.signIn()));
            Latencies meanwhile = new Latencies();

            long start = System.nanoTime();
            Flood signIns = new Flood(1, i -> meanwhile.add(people.signIn()));
            try (signIns) {
                new Crowd(4).call(100, i -> realm.api().post(realm.path("partialImport"), hundred(i)));
            }
            double seconds = (System.nanoTime() - start) / 1e9;

            Measured measured = new Measured(server, realm);
            System.out.printf(
                    "10,000 imported in %.0f s, %s; sign-in before %s, meanwhile %s, %d sign-ins%n",
                    seconds, measured, calm, meanwhile.against(calm), meanwhile.count());
            assertThat(realm.admin().users().count()).isGreaterThanOrEqualTo(10_000);
            measured.assertNoneIsLostSilently();
            OidcApp script = realm.app("script");
            IntStream.range(0, 20).map(i -> i * 500).forEach(i -> assertSignsIn(script, "p" + i, "Zonnebloem-" + i));
            // Who was not measured is at the next sign-in.
            List<String> some = measured.missing().stream()
                    .filter(name -> name.matches("p\\d+"))
                    .limit(20)
                    .toList();
            some.forEach(name -> assertSignsIn(script, name, "Zonnebloem-" + name.substring(1)));
            assertThat(measured.missing()).filteredOn(some::contains).isEmpty();
        }
    }

    private static Map<String, Object> hundred(int number) {
        List<Map<String, Object>> users = IntStream.range(100 * number, 100 * (number + 1))
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "username",
                        "p" + i,
                        "email",
                        "p" + i + "@people.example",
                        "firstName",
                        "Piet",
                        "lastName",
                        "Peeters",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Credentials.password("Zonnebloem-" + i))))
                .toList();
        return Map.of("ifResourceExists", "FAIL", "users", users);
    }

    private static void assertSignsIn(OidcApp script, String username, String password) {
        assertThat(script.token("password", "username", username, "password", password, "scope", "openid")
                        .granted())
                .as(username)
                .isTrue();
    }

    /** Which passwords have a class, and what the log says of those that have none. */
    private record Measured(ProofServer server, TestRealm realm) {
        private static final String PASSWORDS =
                "select u.USERNAME from CREDENTIAL c join USER_ENTITY u on u.ID = c.USER_ID"
                        + " where c.TYPE = 'password' and u.REALM_ID = ?";
        private static final String MISSING = PASSWORDS + " and not exists (select 1 from CA_PASSWORD_STRENGTH s"
                + " where s.CREDENTIAL_ID = c.ID and s.CREDENTIAL_CREATED_AT = c.CREATED_DATE)";

        List<String> missing() {
            return server.column(MISSING, realmId());
        }

        void assertNoneIsLostSilently() {
            assertThat((long) missing().size()).isLessThanOrEqualTo(told());
        }

        private long told() {
            return server.log().stream()
                    .filter(entry -> entry.contains("No estimate of a password")
                            || entry.contains("The class of a password was not kept"))
                    .count();
        }

        private String realmId() {
            return realm.admin().toRepresentation().getId();
        }

        @Override
        public String toString() {
            return "%d passwords in the realm, %d without a class, %d entries in the log"
                    .formatted(
                            server.column(PASSWORDS, realmId()).size(),
                            missing().size(),
                            told());
        }
    }
}
