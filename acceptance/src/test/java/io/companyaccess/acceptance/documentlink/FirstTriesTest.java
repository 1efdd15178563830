package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first tries on a code come at the same moment: each is answered, none waits for another for ever, all count. */
@Acceptance
final class FirstTriesTest {
    private static final String CHECK = "company-access.link-recipient-check";
    private static final int TABS = 8;

    private final TestRealm realm;

    /** Each test in a realm of its own, because refusals to this machine are counted and limited. */
    FirstTriesTest(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.create(server, mail);
    }

    @Test
    void of_one_browser_on_a_link() {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), Codes.freshAddress());
        LoginAttempt login = Links.app(realm).login("document_link", link.code());

        atOnce(tabs(login));

        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(TABS);
        assertSleeps(login);
    }

    @Test
    void of_one_browser_on_a_code_that_no_link_has() {
        LoginAttempt login = Links.app(realm).login("document_link", unknown());

        atOnce(tabs(login));

        assertSleeps(login);
    }

    @Test
    void where_a_mail_is_asked_for() {
        TestCompany acme = realm.company("acme").policy(CHECK, "mailbox-code");
        Links links = Links.of(realm);
        Link link = links.make(acme, Codes.freshAddress());

        List<Visitor> tabs = tabs(Links.app(realm).login("document_link", link.code()));
        atOnce(tabs);

        assertThat(tabs).allMatch(Visitor::waitsForCode);
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(TABS);
    }

    @Test
    void where_a_mail_is_asked_for_a_code_that_no_link_has() {
        realm.change(settings -> settings.withObject("/attributes").put(CHECK, "mailbox-code"));
        try {
            OidcApp app = Links.app(realm);
            List<Visitor> tabs = tabs(app.login("document_link", unknown()));
            atOnce(tabs);

            assertThat(tabs).allMatch(Visitor::waitsForCode);
        } finally {
            realm.change(settings -> settings.withObject("/attributes").put(CHECK, "address"));
        }
    }

    private static List<Visitor> tabs(LoginAttempt login) {
        Visitor browser = Visitor.from("").open(login);
        return IntStream.range(0, TABS)
                .mapToObj(i -> browser.tabAt(0).open(login))
                .toList();
    }

    private static void atOnce(List<Visitor> tabs) {
        String ruth = Codes.freshAddress();
        ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
        try {
            List<Supplier<Visitor>> answers = tabs.stream()
                    .map(tab -> CompletableFuture.supplyAsync(() -> tab.post("email", ruth), threads))
                    .<Supplier<Visitor>>map(answer -> answer::join)
                    .toList();
            assertThat(answers.stream().map(Supplier::get))
                    .extracting(Visitor::status)
                    .containsOnly(200);
        } finally {
            threads.shutdown();
        }
    }

    // Each of the tries has counted: five of them put the code to sleep.
    private static void assertSleeps(LoginAttempt login) {
        Visitor next = Visitor.from("").open(login).post("email", Codes.freshAddress());
        assertThat(next.waitsForCode()).isTrue();
    }

    private static String unknown() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 26) + "A";
    }
}
