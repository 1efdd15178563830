package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.TwoNodes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Mailed codes, their tries and the alert are counted once for both nodes of a cluster. Links that are over are deleted after
 * a while; on these nodes after none at all, instead of 90 days.
 */
@Proof
final class TwoNodesTest {
    private static TwoNodes nodes;
    private static TestRealm realm;
    private static Links links;
    private static OidcApp app;
    private static int here;
    private static int there;

    private final String rita = Codes.freshAddress();

    @BeforeAll
    static void start(MailCatcher mail) {
        nodes = TwoNodes.start(CleanUpTest.NOTHING_KEPT);
        realm = TestRealm.create(nodes.first(), mail);
        links = Links.of(realm);
        app = Links.app(realm);
        here = nodes.first().baseUrl().getPort();
        there = nodes.second().baseUrl().getPort();
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void asked_for_here_and_typed_there(MailCatcher mail) {
        Link link = mailing();
        Visitor visitor = Visitor.from("").tabAt(here).open(app.login("document_link", link.code()));
        visitor.post("email", rita);
        String code = Codes.await(mail, rita);

        Visitor other = visitor.tabAt(there).open(app.login("document_link", link.code()));
        other.post("email", rita).post("code", code);

        assertThat(other.isIn()).isTrue();
        assertThat(visitor.post("code", code).isIn()).isFalse();
        assertThat(mail.to(rita)).hasSize(1);
    }

    @Test
    void five_tries_are_five_whichever_node_and_however_many_at_once(MailCatcher mail) {
        Link link = mailing();
        Visitor first = Visitor.from("").tabAt(here).open(app.login("document_link", link.code()));
        first.post("email", rita);
        String code = Codes.await(mail, rita);
        List<Visitor> tabs = IntStream.range(0, 12)
                .mapToObj(i -> first.tabAt(i % 2 == 0 ? here : there)
                        .open(app.login("document_link", link.code()))
                        .post("email", rita))
                .toList();
        assertThat(tabs).allMatch(Visitor::waitsForCode);

        atOnce(tabs, tab -> tab.post("code", Codes.notThis(code)));

        // Four were told to try again; the others that the code is over.
        assertThat(tabs.stream().filter(Visitor::waitsForCode)).hasSizeLessThanOrEqualTo(4);
        assertThat(first.post("code", code).isIn()).isFalse();
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(mail.to(rita)).hasSize(1);
    }

    @Test
    void the_same_code_typed_on_both_at_once_opens_once(MailCatcher mail) {
        Link link = mailing();
        Visitor first = Visitor.from("").tabAt(here).open(app.login("document_link", link.code()));
        first.post("email", rita);
        String code = Codes.await(mail, rita);
        Visitor second = first.tabAt(there).open(app.login("document_link", link.code()));
        second.post("email", rita);

        atOnce(List.of(first, second), tab -> tab.post("code", code));

        assertThat(List.of(first, second)).filteredOn(Visitor::isIn).hasSize(1);
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
    }

    @Test
    void a_company_is_alerted_once_whichever_node(MailCatcher mail) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        List<Link> guessed =
                IntStream.range(0, 4).mapToObj(i -> links.make(acme, rita)).toList();

        atOnce(IntStream.range(0, 4).boxed().toList(), i -> {
            for (int j = 0; j < 5; j++) {
                Visitor.from("")
                        .tabAt(i % 2 == 0 ? here : there)
                        .open(app.login("document_link", guessed.get(i).code()))
                        .post("email", "guess" + j + "@customer.example");
            }
        });

        mail.await(olga.email());
        olga.mailActions("UPDATE_PASSWORD");
        mail.await(olga.email(), 2);
        assertThat(mail.to(olga.email())).hasSize(2);
    }

    @Test
    void what_is_over_goes_and_what_is_open_stays() {
        CleanUpTest.assertOverGoes(links, realm.company("acme"));
    }

    private Link mailing() {
        return links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
    }

    private static <T> void atOnce(List<T> all, Consumer<T> what) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            CompletableFuture.allOf(all.stream()
                            .map(each -> CompletableFuture.runAsync(() -> what.accept(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }
}
