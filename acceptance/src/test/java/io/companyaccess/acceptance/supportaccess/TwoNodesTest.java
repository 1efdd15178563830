package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.BackchannelLogouts;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.demo.server.TwoNodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ends on one node of a cluster has ended on the other one, within a second. */
@Proof
final class TwoNodesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TwoNodes nodes;
    private static TestRealm here;
    private static TestRealm there;

    @BeforeAll
    static void start(MailCatcher mail) {
        nodes = TwoNodes.start("--spi-jpa-entity-provider--company-access--support-expiry-interval=1");
        here = TestRealm.create(nodes.first(), mail);
        there = here.at(nodes.second());
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void closed_on_the_other_node(Page page) {
        closed(Owner.of(there, "acme"), page);
    }

    @Test
    void closed_on_the_same_node(Page page) {
        closed(Owner.of(here, "acme"), page);
    }

    @Test
    void logged_out_of_his_own_session_on_the_other_node(Page page) {
        Owner owner = Owner.of(here, "acme").open("PT8H");
        Agent sam = Agent.of(here);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(here, sam.app())) {
            TokenAnswer inside = sam.enter(owner.company(), page);
            TokenAnswer own = sam.app().login("prompt", "none").open(page).tokens(page);
            assertInOnBoth(sam, inside);

            sam.app().at(there).logout(own);

            assertOutOnBothBy(Instant.now().plus(SECOND), sam, inside);
            assertThat(logouts.sessions()).contains(sid(inside));
        }
    }

    @Test
    void over_by_time_and_told_once(Page page, MailCatcher mail) {
        TestUser otto = here.user("otto");
        Owner owner = Owner.of(there, "acme").open("PT8H");
        owner.company().owner(otto);
        Agent sam = Agent.of(here);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(here, sam.app())) {
            LoginAttempt login = sam.comeTo(owner.company(), page);
            SupportPage door = SupportPage.confirmation(page);
            // Only now, so that the little time is enough on a busy machine.
            owner.open("PT15S");
            door.choose("enter");
            TokenAnswer tokens = login.tokens(page);
            assertInOnBoth(sam, tokens);
            Instant end = Instant.ofEpochSecond(
                    tokens.claims().at("/support_access/expires_at").asLong() + 1);

            by(end.plus(PATIENCE), () -> !Instant.now().isBefore(end));

            assertOutOnBothBy(end.plus(SECOND), sam, tokens);
            by(
                    end.plus(PATIENCE),
                    () -> owner.log().contains("expired")
                            && !logouts.sessions().isEmpty()
                            && ends(mail, owner.email()) > 0
                            && ends(mail, otto.email()) > 0);
            // Three more times it was the turn of one node or the other.
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            assertThat(owner.log()).containsExactly("expired", "entered", "opened", "opened");
            assertThat(logouts.sessions()).containsExactly(sid(tokens));
            assertThat(logouts.issuers()).containsExactly(here.issuer().toString());
            assertThat(ends(mail, owner.email())).isEqualTo(1);
            assertThat(ends(mail, otto.email())).isEqualTo(1);
        }
    }

    private static void closed(Owner owner, Page page) {
        owner.open("PT8H");
        Agent sam = Agent.of(here);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(here, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);
            assertInOnBoth(sam, tokens);

            owner.close();

            Instant limit = Instant.now().plus(SECOND);
            assertOutOnBothBy(limit, sam, tokens);
            by(limit, () -> logouts.sessions().contains(sid(tokens)));
            assertThat(logouts.sessions()).containsExactly(sid(tokens));
            assertThat(logouts.issuers()).containsExactly(here.issuer().toString());
        }
    }

    /** Each node has seen the session, and may remember it. */
    private static void assertInOnBoth(Agent sam, TokenAnswer tokens) {
        for (TestRealm node : List.of(here, there)) {
            OidcApp app = sam.app().at(node);
            assertThat(app.refresh(tokens).granted()).isTrue();
            assertThat(isActive(app, tokens)).isTrue();
            assertThat(app.userinfo(tokens.accessToken()).status()).isEqualTo(200);
        }
    }

    private static void assertOutOnBothBy(Instant limit, Agent sam, TokenAnswer tokens) {
        for (TestRealm node : List.of(there, here)) {
            OidcApp app = sam.app().at(node);
            by(limit, () -> !isActive(app, tokens));
            by(limit, () -> app.userinfo(tokens.accessToken()).status() == 401);
            by(limit, () -> app.refresh(tokens).error().equals("invalid_grant"));
        }
    }

    /** Whoever asks at the limit or later hears that it is so; how long an answer takes on a busy machine does not count. */
    private static void by(Instant limit, BooleanSupplier isSo) {
        for (Instant asked = Instant.now(); !isSo.getAsBoolean(); asked = Instant.now()) {
            assertThat(asked).as("last time that it was not so").isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean isActive(OidcApp app, TokenAnswer tokens) {
        return app.introspect(tokens.accessToken()).json().path("active").asBoolean();
    }

    private static long ends(MailCatcher mail, String address) {
        return mail.to(address).stream()
                .filter(one -> one.subject().endsWith("has ended"))
                .count();
    }

    private static String sid(TokenAnswer tokens) {
        return tokens.claims().path("sid").asText();
    }
}
