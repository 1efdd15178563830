package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Codes;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.supportaccess.Agent;
import io.companyaccess.acceptance.supportaccess.Owner;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One of two nodes is killed in the middle of a request, which waits in the database at that moment: nobody hears an answer,
 * and what was not committed has not been.
 */
@Proof
final class KilledInTheMiddleTest {
    private static ProductionCluster nodes;
    private static TestRealm realm;

    @BeforeAll
    static void start() {
        nodes = ProductionCluster.get();
        nodes.repair();
        realm = nodes.realm();
    }

    @BeforeEach
    void repair() {
        nodes.repair();
    }

    @Test
    void of_an_enrolment() {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        PlainLogin login = PlainLogin.begin(nodes, realm.invoices().login()).password(emma);
        Totp totp = login.scan();

        killedAt("credential", () -> isAnswered(login.tries("totp", totp.next(), "totpSecret", totp.secret())));
        assertThat(emma.credentialTypes()).containsExactly("password");
        login.post("totp", totp.next(), "totpSecret", totp.secret());

        assertThat(login.tokens().granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void of_the_opening_of_a_link() {
        Links links = Links.of(realm);
        String rita = Codes.freshAddress();
        Link link = mailing(links, rita);
        PlainLogin opening = opening(link, rita);
        String code = Codes.await(nodes.mail(), rita);

        killedAt("ca_document_link", () -> isAnswered(opening.tries("code", code)));
        assertThat(links.read(link).path("openings").asInt()).isZero();
        opening.post("code", code);

        assertThat(opening.tokens().granted()).isTrue();
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(links.read(link).path("refusals").asInt()).isZero();
    }

    /** The code is spent before the session is made: better a second mail than a code that opens twice. */
    @Test
    void of_the_opening_of_a_link_when_the_code_was_taken_a_new_one_is_mailed() {
        Links links = Links.of(realm);
        String rita = Codes.freshAddress();
        Link link = mailing(links, rita);
        PlainLogin opening = opening(link, rita);
        String code = Codes.await(nodes.mail(), rita);

        killedAt("offline_user_session", () -> isAnswered(opening.tries("code", code)));
        opening.post("code", code);
        assertThat(opening.isIn()).isFalse();
        opening.post("email", rita).post("code", Codes.await(nodes.mail(), rita, 2));

        assertThat(opening.tokens().granted()).isTrue();
        // The first one was counted, though nobody got in by it.
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(2);
    }

    @Test
    void of_an_entry() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        PlainLogin login = atTheDoor(sam, owner);

        killedAt("ca_support_entry", () -> isAnswered(login.tries("choice", "enter")));
        assertThat(owner.log()).containsExactly("opened");
        TokenAnswer tokens = login.post("choice", "enter").tokens();

        assertThat(isActive(sam.app(), tokens)).isTrue();
        assertThat(owner.log()).containsExactly("entered", "opened");
        assertThat(entries(owner)).isEqualTo(1);
        owner.close();
        assertThat(isActive(sam.app(), tokens)).isFalse();
        assertThat(entries(owner)).isZero();
    }

    @Test
    void of_a_close_before_it_was_committed_the_company_is_open_and_can_be_closed() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = atTheDoor(sam, owner).post("choice", "enter").tokens();

        killedAt("ca_support_grant", () -> isAnswered(owner::close));
        assertThat(owner.state().path("open").asBoolean()).isTrue();
        assertThat(isActive(sam.app(), tokens)).isTrue();
        TokenAnswer later = sam.app().refresh(tokens);
        owner.close();

        assertThat(isActive(sam.app(), tokens)).isFalse();
        assertThat(isActive(sam.app(), later)).isFalse();
        assertThat(owner.log()).containsExactly("closed", "entered", "opened");
    }

    @Test
    void of_a_close_after_it_was_committed_nobody_is_in_and_the_rest_is_done_later() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = atTheDoor(sam, owner).post("choice", "enter").tokens();

        killedAt("ca_support_entry", () -> isAnswered(owner::close));
        assertThat(owner.state().path("open").asBoolean()).isFalse();
        assertThat(sam.app().introspect(tokens.accessToken()).json().has("support_access"))
                .isFalse();
        assertThat(sam.app().refresh(tokens).error()).isEqualTo("invalid_grant");
        owner.close();

        assertThat(isActive(sam.app(), tokens)).isFalse();
        assertThat(entries(owner)).isZero();
        assertThat(owner.log()).containsExactly("closed", "entered", "opened");
    }

    @Test
    void of_a_close_after_it_was_committed_the_other_node_does_the_rest_by_itself() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = atTheDoor(sam, owner).post("choice", "enter").tokens();

        killedAt("ca_support_entry", () -> isAnswered(owner::close));

        ProductionCluster.await("end of the entry", () -> !isActive(sam.app(), tokens));
        assertThat(entries(owner)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 250})
    void of_a_close_at_any_moment(int millis) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = atTheDoor(sam, owner).post("choice", "enter").tokens();

        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> isAnswered(owner::close));
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        nodes.kill(0);
        boolean answered = closing.join();
        boolean active = isActive(sam.app(), tokens);
        boolean open = owner.state().path("open").asBoolean();

        System.out.printf("Killed after %d ms: answered %s, open %s, active %s%n", millis, answered, open, active);
        assertThat(answered && (open || active))
                .as("in after an answered close")
                .isFalse();
        assertThat(open && !active).as("out of an open company").isFalse();
        assertThat(sam.app().refresh(tokens).granted()).isEqualTo(open);
        owner.close();
        assertThat(isActive(sam.app(), tokens)).isFalse();
        assertThat(owner.log()).containsExactly("closed", "entered", "opened");
    }

    /** Sends a request to the first node and kills it when the request waits at a table. */
    private static void killedAt(String table, BooleanSupplier answered) {
        try (KeptPostgres.Hold hold = nodes.database().hold(table)) {
            CompletableFuture<Boolean> request = CompletableFuture.supplyAsync(answered::getAsBoolean);
            hold.awaitSomebody();
            nodes.kill(0);
            assertThat(request.join()).as("answered").isFalse();
        }
    }

    private static boolean isAnswered(RawAnswer answer) {
        return answer.status() != 0;
    }

    private static boolean isAnswered(Runnable call) {
        try {
            call.run();
            return true;
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    private static PlainLogin atTheDoor(Agent sam, Owner owner) {
        return PlainLogin.begin(
                        nodes,
                        sam.app().login("support_company", owner.company().alias()))
                .password(sam.user())
                .post("otp", sam.totp().next());
    }

    private static Link mailing(Links links, String rita) {
        return links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
    }

    private static PlainLogin opening(Link link, String rita) {
        return PlainLogin.begin(nodes, Links.app(realm).login("document_link", link.code()))
                .post("email", rita);
    }

    private static boolean isActive(OidcApp app, TokenAnswer tokens) {
        return app.introspect(tokens.accessToken()).json().path("active").asBoolean();
    }

    private static long entries(Owner owner) {
        return nodes.database()
                .number("select count(*) from ca_support_entry where company_id = '"
                        + owner.company().id() + "'");
    }
}
