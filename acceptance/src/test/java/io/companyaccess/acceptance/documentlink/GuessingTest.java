package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Five hundred guesses at the address, and a hundred browsers that guess at the mailed code as often as each may, from one
 * client address and from many.
 */
@Proof
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class GuessingTest {
    private static final int GUESSES = 500;
    private static final int REFUSALS_ALLOWED = 30;
    private static final int FLOOD = 300;
    private static final int MAILS = 5;

    private static KeycloakServer server;
    private static TestRealm realm;
    private static Links links;
    private static OidcApp app;

    private final String rita = Codes.freshAddress();
    private final String paul = Codes.freshAddress();

    @BeforeAll
    static void start(MailCatcher mail) {
        server = Backend.chosen()
                .start(ServerSettings.fromBuild()
                        .withOptions("--proxy-headers=xforwarded")
                        .reaching(mail.port()));
        realm = TestRealm.create(server, mail);
        links = Links.of(realm);
        app = Links.app(realm);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void at_the_address_from_one_client(MailCatcher mail) {
        Link link = links.make(realm.company("acme"), rita);

        Map<Integer, Integer> statuses = guessAddresses(link, i -> "10.1.0.1");

        assertThat(statuses).containsEntry(200, REFUSALS_ALLOWED).containsEntry(429, GUESSES - REFUSALS_ALLOWED);
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(FLOOD);
        opensForItsRecipient(link, rita, mail);
    }

    @Test
    void at_the_address_from_many_clients(MailCatcher mail) {
        Link link = links.make(realm.company("acme"), rita);

        Map<Integer, Integer> statuses = guessAddresses(link, i -> "10.3." + i / 250 + "." + (1 + i % 250));

        assertThat(statuses).containsOnlyKeys(200);
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(GUESSES);
        opensForItsRecipient(link, rita, mail);
    }

    @Test
    void at_the_code_from_one_client(MailCatcher mail) {
        Link link = links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita, paul);

        guessCodes(link, i -> "10.2.0.1", mail);

        // Wishes for a mail count as well, so that fewer guesses than that are looked at.
        assertThat(links.read(link).path("openings").asInt()).isZero();
        assertThat(links.read(link).path("refusals").asInt()).isBetween(REFUSALS_ALLOWED, FLOOD);
        assertThat(mail.to(rita)).hasSize(MAILS);
        opensForItsRecipient(link, paul, mail);
    }

    @Test
    void at_the_code_from_many_clients(MailCatcher mail) {
        Link link = links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita, paul);

        guessCodes(link, i -> "10.4." + i / 250 + "." + (1 + i % 250), mail);

        assertThat(links.read(link).path("openings").asInt()).isZero();
        // Once the mails of the hour are used up, no browser has a code any more: its first guess ends it.
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(5 * MAILS + 1 + (GUESSES / 5 - MAILS));
        assertThat(mail.to(rita)).hasSize(MAILS);
        opensForItsRecipient(link, paul, mail);
    }

    private Map<Integer, Integer> guessAddresses(Link link, IntFunction<String> client) {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < GUESSES; i++) {
            Visitor guesser = Visitor.from(client.apply(i)).open(app.login("document_link", link.code()));
            guesser.post("email", "guess" + i + "@customer.example");
            statuses.merge(guesser.status(), 1, Integer::sum);
            assertThat(guesser.isIn()).isFalse();
        }
        return statuses;
    }

    /** Up to five guesses in each of a hundred browsers, which is all that one gets; one where no mail is left. */
    private void guessCodes(Link link, IntFunction<String> client, MailCatcher mail) {
        int guesses = 0;
        for (int i = 0; i < GUESSES; i += 5) {
            Visitor guesser = Visitor.from(client.apply(i)).open(app.login("document_link", link.code()));
            guesser.post("email", rita);
            for (int j = 0; j < 5 && guesser.waitsForCode(); j++) {
                guesser.moveTo(client.apply(i + j)).post("code", "%08d".formatted(10_000_000 + i + j));
                guesses++;
                assertThat(guesser.isIn()).isFalse();
            }
            assertThat(guesser.waitsForCode()).isFalse();
            if (i == 0) {
                // She gives her address again, gets no new mail so soon, and the code that she had is over as well.
                String right = Codes.await(mail, rita);
                assertThat(guesser.post("email", rita).post("code", right).isIn())
                        .isFalse();
            }
        }
        System.out.printf(
                "Mailed codes: %d guesses in %d browsers, %d refusals%n",
                guesses, GUESSES / 5, links.read(link).path("refusals").asInt());
    }

    private void opensForItsRecipient(Link link, String address, MailCatcher mail) {
        Visitor recipient = Visitor.from("10.5.0.1").open(app.login("document_link", link.code()));
        recipient.post("email", address);
        assertThat(recipient.waitsForCode()).isTrue();
        recipient.post("code", Codes.await(mail, address));
        assertThat(recipient.isIn()).isTrue();
    }
}
