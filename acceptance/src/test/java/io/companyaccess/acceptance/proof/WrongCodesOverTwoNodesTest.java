package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.companyaccess.demo.server.TwoNodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Five hundred wrong codes of an authenticator app, half of them at either node: Keycloak locks that account on both. */
@Proof
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class WrongCodesOverTwoNodesTest {
    private static final int GUESSES = 500;
    /** Keycloak's own limit of the shipped realm, beside that for failures in quick succession. */
    private static final int FAILURES_ALLOWED = 30;
    /** The longest lock of the shipped realm. */
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(15);

    @Test
    void they_open_nothing_and_lock_only_that_account(MailCatcher mail) {
        try (TwoNodes nodes = TwoNodes.start(ServerSettings.fromBuild()
                .withOptions("--proxy-headers=xforwarded")
                .reaching(mail.port()))) {
            TestRealm realm = TestRealm.create(nodes.first(), mail);
            List<Guessed> all = List.of(
                    guess(nodes, realm, 1, false),
                    guess(nodes, realm, 1, true),
                    guess(nodes, realm, 8, false),
                    guess(nodes, realm, 8, true));

            all.forEach(one -> one.getsInOnceTheLockIsOver(nodes));
        }
    }

    private static Guessed guess(TwoNodes nodes, TestRealm realm, int guessers, boolean fromMany) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        Totp another = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(another));
        realm.strictCompany("acme").member(emma, eric);
        Script script = Script.in(realm);

        List<RawAnswer> answers = new Crowd(guessers)
                .call(GUESSES, i -> script.asks(node(nodes, i).baseUrl(), emma, totp.wrong(), fromMany ? i : 0));

        Map<String, Long> errors = realm.events().of(emma, "LOGIN_ERROR").stream()
                .collect(Collectors.groupingBy(event -> event.getError(), TreeMap::new, Collectors.counting()));
        System.out.printf(
                "Two nodes, authenticator codes, %d at a time, from %s: %s%n",
                guessers, fromMany ? "many" : "one", errors);
        assertThat(answers).allMatch(answer -> answer.status() == 400);
        assertThat(answers)
                .extracting(RawAnswer::body)
                .containsOnly(answers.get(0).body());
        assertThat(errors.get("invalid_user_credentials")).isLessThan(FAILURES_ALLOWED + guessers);
        for (int i = 0; i < 2; i++) {
            RawAnswer locked = script.asks(node(nodes, i).baseUrl(), emma, totp.next(), GUESSES);
            assertThat(locked.status()).as("locked").isEqualTo(400);
            RawAnswer open = script.asks(node(nodes, i).baseUrl(), eric, another.next(), 0);
            assertThat(open.status()).as("another account").isEqualTo(200);
        }
        return new Guessed(realm, script, emma, totp);
    }

    private static KeycloakServer node(TwoNodes nodes, int number) {
        return number % 2 == 0 ? nodes.first() : nodes.second();
    }

    private record Guessed(TestRealm realm, Script script, TestUser emma, Totp totp) {

        void getsInOnceTheLockIsOver(TwoNodes nodes) {
            Instant start = Instant.now();
            while (isLocked()) {
                assertThat(Duration.between(start, Instant.now())).isLessThan(LOCKED_AT_MOST);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            for (int i = 0; i < 2; i++) {
                assertThat(script.asks(node(nodes, i).baseUrl(), emma, totp.next(), GUESSES)
                                .status())
                        .isEqualTo(200);
            }
        }

        private boolean isLocked() {
            return (boolean) realm.admin()
                    .attackDetection()
                    .bruteForceUserStatus(emma.id())
                    .get("disabled");
        }
    }
}
