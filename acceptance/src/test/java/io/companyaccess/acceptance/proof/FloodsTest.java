package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too much at once: nothing breaks, nobody gets in, nothing is done twice. */
@Proof
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class FloodsTest {
    private static final int GUESSES = 500;
    private static final int GUESSERS = 8;
    /** Keycloak's own limit of the shipped realm, beside that for failures in quick succession. */
    private static final int FAILURES_ALLOWED = 30;

    private static final String JUDGED = "invalid_user_credentials";
    private static final String CODE_FIELD = "name=\"otp\"";

    private static ProofServer server;

    @BeforeAll
    static void start() {
        server = ProofServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void five_hundred_wrong_codes_open_nothing_and_lock_only_that_account(boolean fromManyAddresses) {
        TestRealm realm = server.realm();
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        Totp another = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(another));
        realm.strictCompany("acme").member(emma, eric);
        Script script = Script.in(realm);
        URI address = server.keycloak().baseUrl();

        List<RawAnswer> answers = new Crowd(GUESSERS)
                .call(GUESSES, i -> script.asks(address, emma, totp.wrong(), fromManyAddresses ? i : 0));

        Map<String, Long> errors = errors(realm, emma);
        System.out.printf("500 wrong codes by script: %s%n", errors);
        assertThat(answers).allMatch(answer -> answer.status() == 400);
        assertThat(answers)
                .extracting(RawAnswer::body)
                .containsOnly(answers.get(0).body());
        assertThat(errors.get(JUDGED)).isLessThan(FAILURES_ALLOWED + GUESSERS);
        assertThat(script.asks(address, emma, totp.next(), 0).status())
                .as("locked")
                .isEqualTo(400);
        assertThat(script.asks(address, eric, another.next(), 0).status()).isEqualTo(200);
    }

    @Test
    void a_hundred_set_ups_at_once_do_what_one_does() {
        TestRealm many = server.plainRealm();

        ManySetups.doWhatOneDoes(server::plainRealm, many, List.of(many.api()));
    }

    /** In one browser, or in fifty whose people all gave the password before the first wrong code. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void nor_do_they_on_the_sign_in_page(int browsers) {
        TestRealm realm = server.realm();
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        Totp another = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(another));
        realm.strictCompany("acme").member(emma, eric);
        OidcApp app = realm.invoices();
        List<PlainLogin> guessers =
                IntStream.range(0, browsers).mapToObj(i -> atCode(app, emma, i)).toList();

        int atOnce = Math.min(GUESSERS, browsers);
        Instant start = Instant.now();
        List<RawAnswer> answers = new Crowd(atOnce)
                        .call(
                                browsers,
                                i -> IntStream.range(0, GUESSES / browsers)
                                        .mapToObj(guess -> guessers.get(i).tries("otp", totp.wrong()))
                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        Map<String, Long> errors = errors(realm, emma);
        System.out.printf(
                "500 wrong codes on the page, browsers: %d, in %d s: %s%n",
                browsers, Duration.between(start, Instant.now()).toSeconds(), errors);
        assertThat(answers).hasSize(GUESSES).noneMatch(PlainLogin::leadsIn);
        assertThat(answers)
                .allMatch(answer -> answer.status() == 200
                        && answer.body().contains(CODE_FIELD)
                        && answer.body().contains("Invalid authenticator code."));
        assertThat(errors.get(JUDGED)).isLessThan(FAILURES_ALLOWED + atOnce);
        assertThat(isLocked(realm, emma)).isTrue();
        assertThat(isLocked(realm, eric)).isFalse();
        String right = totp.next();
        assertThat(guessers).noneMatch(one -> PlainLogin.leadsIn(one.tries("otp", right)));
        assertThat(atCode(app, eric, 60).post("otp", another.next()).isIn())
                .as("another account")
                .isTrue();
    }

    private static PlainLogin atCode(OidcApp app, TestUser user, int client) {
        PlainLogin login = PlainLogin.begin(server.keycloak(), app.login());
        login.browser().from("10.7.0." + (1 + client));
        login.password(user);
        assertThat(login.shows(CODE_FIELD)).isTrue();
        return login;
    }

    private static boolean isLocked(TestRealm realm, TestUser user) {
        return (boolean)
                realm.admin().attackDetection().bruteForceUserStatus(user.id()).get("disabled");
    }

    private static Map<String, Long> errors(TestRealm realm, TestUser user) {
        // Once the account is locked, the page writes down two for each guess.
        return realm.admin().getEvents(List.of("LOGIN_ERROR"), null, user.id(), null, null, null, 0, 5_000).stream()
                .collect(Collectors.groupingBy(event -> event.getError(), TreeMap::new, Collectors.counting()));
    }
}
