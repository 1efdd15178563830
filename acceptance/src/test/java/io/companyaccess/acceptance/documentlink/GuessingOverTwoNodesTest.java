package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.Crowd;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.ServerSettings;
import io.companyaccess.demo.server.TwoNodes;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five hundred guesses each at the address, the mailed code and the code of a link, half of them at either node of a
 * cluster: what is allowed is allowed once, not once per node.
 *
 * <p>One guesser goes to the nodes in turn; of eight, each has at most one request under way, so that so many fewer one may
 * be looked at beyond a limit that was not reached yet when they came.
 */
@Proof
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class GuessingOverTwoNodesTest {
    private static final int GUESSES = 500;
    private static final int REFUSALS_ALLOWED = 30;
    private static final int FLOOD = 300;
    private static final int TRIES = 5;
    private static final int MAILS = 5;

    private static final AtomicInteger NETWORK = new AtomicInteger();

    private static TwoNodes nodes;
    private static TestRealm realm;
    private static Links links;
    private static OidcApp app;

    private final String rita = Codes.freshAddress();
    private final String paul = Codes.freshAddress();
    private final int network = NETWORK.incrementAndGet();

    @BeforeAll
    static void start(MailCatcher mail) {
        nodes = TwoNodes.start(ServerSettings.fromBuild()
                .withOptions("--proxy-headers=xforwarded")
                .reaching(mail.port()));
        realm = TestRealm.create(nodes.first(), mail);
        links = Links.of(realm);
        app = Links.app(realm);
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "8, false", "8, true"})
    void at_the_address(int guessers, boolean fromMany, MailCatcher mail) {
        TestCompany acme = realm.company("acme");
        Link link = links.make(acme, rita);

        List<Visitor> all = new Crowd(guessers)
                .call(
                        GUESSES,
                        i -> opened(link.code(), client(i, fromMany), i)
                                .post("email", "guess" + i + "@customer.example"));

        int refusals = links.read(link).path("refusals").asInt();
        Map<String, Long> reasons = Trace.of(realm, link, "LOGIN_ERROR").stream()
                .collect(Collectors.groupingBy(event -> event.getError(), TreeMap::new, Collectors.counting()));
        print("addresses", guessers, fromMany, all, refusals + " refusals " + reasons);
        assertThat(all).noneMatch(Visitor::isIn);
        assertThat(links.read(link).path("openings").asInt()).isZero();
        // The fifth puts the link to sleep for longer than all this takes.
        assertThat(reasons.get("document_link_recipient_refused")).isEqualTo(TRIES);
        if (fromMany) {
            assertThat(refusals).isEqualTo(GUESSES);
            assertThat(all).allMatch(one -> one.status() == 200);
        } else {
            assertThat(refusals).isBetween(FLOOD, FLOOD + guessers - 1);
            assertLookedAtOnce(all, guessers);
        }
        opensByMail(link, rita, mail);
        othersAreNotHindered(acme, fromMany);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "8, false", "8, true"})
    void at_the_mailed_code(int guessers, boolean fromMany, MailCatcher mail) {
        TestCompany acme = realm.company("acme");
        Link link = links.make(acme, Map.of("recipientCheck", "mailbox-code"), rita, paul);
        Visitor recipient = opened(link.code(), "10.200." + network + ".1", 0).post("email", rita);
        String right = Codes.await(mail, rita);

        // Four mails are left, so that four browsers have a code and five tries, and all others one try and no code.
        int withCode = MAILS - 1;
        int browsers = withCode + GUESSES - withCode * TRIES;
        AtomicInteger guesses = new AtomicInteger();
        List<Visitor> all = new Crowd(guessers).call(browsers, i -> {
            Visitor guesser = opened(link.code(), client(i, fromMany), i).post("email", rita);
            for (int j = 1; j <= TRIES && guesser.waitsForCode(); j++) {
                String guess = Codes.notThis(right).substring(0, 5) + "%03d".formatted(guesses.getAndIncrement());
                guesser.balancedTo(node(i + j)).post("code", guess);
                assertThat(guesser.isIn()).isFalse();
            }
            assertThat(guesser.waitsForCode()).isFalse();
            return guesser;
        });

        int refusals = links.read(link).path("refusals").asInt();
        int mails = mail.to(rita).size();
        print(
                "mailed codes",
                guessers,
                fromMany,
                all,
                guesses + " guesses, " + refusals + " refusals, " + mails + " mails");
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(mails).isEqualTo(MAILS);
        if (fromMany) {
            assertThat(guesses).hasValue(GUESSES);
            assertThat(refusals).isEqualTo(GUESSES);
        } else {
            // Wishes for a mail count as well, so that fewer guesses than that are looked at.
            assertThat(refusals).isBetween(REFUSALS_ALLOWED, FLOOD);
        }
        // She was mailed before all of them, and has not lost a try.
        assertThat(recipient.balancedTo(node(1)).post("code", right).isIn()).isTrue();
        opensByMail(link, paul, mail);
        othersAreNotHindered(acme, fromMany);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "8, false", "8, true"})
    void at_the_code_of_a_link(int guessers, boolean fromMany, MailCatcher mail) {
        TestCompany acme = realm.company("acme");
        Link link = links.make(acme, rita);

        List<Visitor> all = new Crowd(guessers)
                .call(
                        GUESSES,
                        i -> opened(unknown(link.code()), client(i, fromMany), i)
                                .post("email", rita));

        print("codes of links", guessers, fromMany, all, "");
        assertThat(all).noneMatch(Visitor::isIn);
        assertThat(links.read(link).path("refusals").asInt()).isZero();
        if (fromMany) {
            assertThat(all).allMatch(one -> one.status() == 200);
        } else {
            assertLookedAtOnce(all, guessers);
        }
        assertThat(mail.to(rita)).isEmpty();
        othersAreNotHindered(acme, fromMany);
    }

    private void assertLookedAtOnce(List<Visitor> all, int guessers) {
        assertThat(all).allMatch(one -> one.status() == 200 || one.status() == 429);
        assertThat(all.stream().filter(one -> one.status() == 200).count())
                .isBetween((long) REFUSALS_ALLOWED, (long) REFUSALS_ALLOWED + guessers - 1);
    }

    /** The one way that is left to the recipient of a link at which others have guessed. */
    private void opensByMail(Link link, String address, MailCatcher mail) {
        Visitor recipient = opened(link.code(), "10.200." + network + ".2", 1).post("email", address);
        assertThat(recipient.waitsForCode()).isTrue();
        recipient.balancedTo(node(0)).post("code", Codes.await(mail, address));
        assertThat(recipient.isIn()).isTrue();
    }

    /** Another link opens as ever, at both nodes; from where the flood came nothing does, as the docs say. */
    private void othersAreNotHindered(TestCompany company, boolean fromMany) {
        for (int i = 0; i < 2; i++) {
            Link other = links.make(company, rita);
            if (!fromMany) {
                assertThat(opened(other.code(), client(0, false), i)
                                .post("email", rita)
                                .isIn())
                        .isFalse();
            }
            assertThat(opened(other.code(), "10.200." + network + ".3", i)
                            .post("email", rita)
                            .isIn())
                    .isTrue();
        }
    }

    private static Visitor opened(String code, String client, int node) {
        return Visitor.from(client).balancedTo(node(node)).open(app.login("document_link", code));
    }

    private static int node(int number) {
        return (number % 2 == 0 ? nodes.first() : nodes.second()).baseUrl().getPort();
    }

    private String client(int guess, boolean fromMany) {
        int host = fromMany ? guess : 0;
        return "10." + network + "." + host / 250 + "." + (1 + host % 250);
    }

    /** As long as a code, and looking like one. */
    private static String unknown(String code) {
        StringBuilder letters = new StringBuilder(code);
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < letters.length() - 1; i++) {
            letters.setCharAt(i, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
        }
        return letters.toString();
    }

    private static void print(String what, int guessers, boolean fromMany, List<Visitor> all, String more) {
        Map<Integer, Long> statuses =
                all.stream().collect(Collectors.groupingBy(Visitor::status, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "Two nodes, %s, %d at a time, from %s: last answers %s %s%n",
                what, guessers, fromMany ? "many" : "one", statuses, more);
    }
}
