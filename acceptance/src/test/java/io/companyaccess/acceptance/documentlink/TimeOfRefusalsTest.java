package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The time of an answer does not tell why it is a refusal, nor to whom a code was mailed.
 *
 * <p>Answers of two kinds are taken in turn, in pairs, and compared by a rank test (Mann and Whitney). Fewer pairs, by
 * {@code -Drefusal.pairs=60}, find gross differences only.
 */
@Proof
@Timeout(value = 60, unit = TimeUnit.MINUTES)
final class TimeOfRefusalsTest {
    private static final int PAIRS = Integer.getInteger("refusal.pairs", 1_000);
    private static final int WARM_UP = 30;
    /** Standard deviations; one run in more than a hundred thousand is beyond without a difference. */
    private static final double NOISE = 4.5;

    private static final Predicate<Visitor> OUT = one -> one.status() == 200 && !one.isIn() && !one.waitsForCode();
    private static final Predicate<Visitor> CODE_WANTED =
            one -> one.status() == 200 && !one.isIn() && one.waitsForCode();

    private static final AtomicInteger CLIENT = new AtomicInteger();
    private static final String RUTH = "ruth@customer.example";

    private static KeycloakServer server;
    private static TestRealm realm;
    private static Links links;
    private static OidcApp app;
    private static TestCompany other;

    @BeforeAll
    static void start(MailCatcher mail) {
        server = Backend.chosen()
                .start(ServerSettings.fromBuild()
                        .withOptions("--proxy-headers=xforwarded")
                        .reaching(mail.port()));
        realm = TestRealm.create(server, mail);
        links = Links.of(realm);
        app = Links.app(realm);
        other = realm.company("other");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void unknown_codes_and_wrong_addresses() {
        TestCompany acme = realm.company("acme");
        same("unknown", OUT, () -> typed(unknown(), RUTH), () -> typed(made(acme), RUTH));
    }

    @Test
    void revoked_links_and_wrong_addresses() {
        TestCompany acme = realm.company("acme");
        same("revoked", OUT, () -> typed(revoked(acme), Codes.freshAddress()), () -> typed(made(acme), RUTH));
    }

    @Test
    void expired_links_and_wrong_addresses() {
        TestCompany acme = realm.company("acme");
        List<String> expired = IntStream.range(0, PAIRS + WARM_UP)
                .mapToObj(i -> links.make(
                                acme,
                                Map.of("expiresAt", Instant.now().plusSeconds(2).toString()),
                                RUTH)
                        .code())
                .toList();
        AtomicInteger next = new AtomicInteger();
        same(
                "expired",
                OUT,
                () -> {
                    // The same calls to the server as for the other one.
                    made(other);
                    return typed(expired.get(next.getAndIncrement()), RUTH);
                },
                () -> typed(made(acme), RUTH));
    }

    @Test
    void recipients_and_others_who_ask_for_a_code() {
        TestCompany acme = mailing();
        same("recipient", CODE_WANTED, () -> recipient(acme), () -> typed(made(acme), RUTH));
    }

    @Test
    void unknown_codes_and_others_who_ask_for_a_code() {
        realm.change(settings ->
                settings.withObject("/attributes").put("company-access.link-recipient-check", "mailbox-code"));
        try {
            TestCompany acme = mailing();
            same("unknown, by mail", CODE_WANTED, () -> typed(unknown(), RUTH), () -> typed(made(acme), RUTH));
        } finally {
            realm.change(settings ->
                    settings.withObject("/attributes").put("company-access.link-recipient-check", "address"));
        }
    }

    @Test
    void wrong_codes_of_recipients_and_of_others() {
        TestCompany acme = mailing();
        // Both have somebody mailed a code: that mail goes out a little later and costs whoever comes next a little.
        same(
                "wrong code",
                CODE_WANTED,
                () -> {
                    typed(made(acme), RUTH);
                    return code(recipient(acme));
                },
                () -> {
                    recipient(acme);
                    return code(typed(made(acme), RUTH));
                });
    }

    private static Visitor recipient(TestCompany company) {
        String rita = Codes.freshAddress();
        return typed(links.make(company, rita).code(), rita);
    }

    private static Visitor typed(String code, String address) {
        int client = CLIENT.incrementAndGet();
        String from = "10." + client / 62_500 + "." + client / 250 % 250 + "." + (1 + client % 250);
        return Visitor.from(from).open(app.login("document_link", code)).post("email", address);
    }

    private static Visitor code(Visitor waiting) {
        return waiting.post("code", "12345678");
    }

    private static String made(TestCompany company) {
        return links.make(company, Codes.freshAddress()).code();
    }

    private static String revoked(TestCompany company) {
        Link link = links.make(company, Codes.freshAddress());
        links.revoke(link);
        return link.code();
    }

    private static String unknown() {
        // The same calls to the server as for a link that is made.
        made(other);
        return UUID.randomUUID().toString().replace("-", "").substring(0, 26) + "A";
    }

    private static TestCompany mailing() {
        return realm.company("acme").policy("company-access.link-recipient-check", "mailbox-code");
    }

    private static void same(String kinds, Predicate<Visitor> refused, Supplier<Visitor> one, Supplier<Visitor> other) {
        Random order = new Random(1);
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int i = 0; i < WARM_UP + PAIRS; i++) {
            boolean first = order.nextBoolean();
            Visitor before = first ? one.get() : other.get();
            Visitor after = first ? other.get() : one.get();
            assertThat(List.of(before, after)).as(kinds).allMatch(refused);
            long a = (first ? before : after).nanos();
            long b = (first ? after : before).nanos();
            if (i >= WARM_UP) {
                ones.add(a);
                others.add(b);
            }
        }
        double z = rankTest(ones, others);
        System.out.printf(
                "Time of refusals, %s: %d pairs, medians %.2f and %.2f ms, z = %.2f%n",
                kinds, PAIRS, median(ones) / 1e6, median(others) / 1e6, z);
        assertThat(Math.abs(z)).as(kinds).isLessThan(NOISE);
    }

    /** How many standard deviations the sum of ranks is away from that of two equal distributions. */
    private static double rankTest(List<Long> ones, List<Long> others) {
        record Time(long nanos, boolean one) {}
        List<Time> all = new ArrayList<>();
        ones.forEach(nanos -> all.add(new Time(nanos, true)));
        others.forEach(nanos -> all.add(new Time(nanos, false)));
        all.sort(Comparator.comparingLong(Time::nanos));
        double n = ones.size();
        double m = others.size();
        double ranks = IntStream.range(0, all.size())
                .filter(i -> all.get(i).one())
                .mapToDouble(i -> i + 1)
                .sum();
        double u = ranks - n * (n + 1) / 2;
        return (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
