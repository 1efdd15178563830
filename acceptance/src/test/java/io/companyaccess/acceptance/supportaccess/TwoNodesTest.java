package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.BackchannelLogouts;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.demo.server.TwoNodes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ends on one node of a cluster has ended on the other one, within a second. */
@Acceptance
final class TwoNodesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

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
        nodes.close();
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
        TokenAnswer inside = sam.enter(owner.company(), page);
        TokenAnswer own = sam.app().login("prompt", "none").open(page).tokens(page);

        sam.app().at(there).logout(own);

        assertOutWithinASecond(sam, inside);
    }

    @Test
    void over_by_time_and_told_once(Page page, MailCatcher mail) {
        Owner owner = Owner.of(there, "acme").open("PT15S");
        Agent sam = Agent.of(here);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(here, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);

            until(Duration.ofSeconds(40), () -> owner.log().contains("expired"));

            assertOutWithinASecond(sam, tokens);
            until(Duration.ofSeconds(5), () -> !logouts.sessions().isEmpty());
            // Both nodes have looked again by now.
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            assertThat(owner.log()).containsExactly("expired", "entered", "opened");
            assertThat(logouts.sessions())
                    .containsExactly(tokens.claims().path("sid").asText());
            assertThat(mail.to(owner.email())).hasSize(3);
        }
    }

    private static void closed(Owner owner, Page page) {
        owner.open("PT8H");
        Agent sam = Agent.of(here);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(here, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);
            assertThat(isActive(sam.app().at(there), tokens)).isTrue();

            owner.close();

            assertOutWithinASecond(sam, tokens);
            until(
                    SECOND,
                    () -> logouts.sessions()
                            .contains(tokens.claims().path("sid").asText()));
        }
    }

    private static void assertOutWithinASecond(Agent sam, TokenAnswer tokens) {
        OidcApp other = sam.app().at(there);
        until(SECOND, () -> !isActive(sam.app(), tokens) && !isActive(other, tokens));
        assertThat(sam.app().userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(other.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(other.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(sam.app().refresh(tokens).error()).isEqualTo("invalid_grant");
    }

    private static boolean isActive(OidcApp app, TokenAnswer tokens) {
        return app.introspect(tokens.accessToken()).json().path("active").asBoolean();
    }

    private static void until(Duration time, BooleanSupplier happened) {
        Instant deadline = Instant.now().plus(time);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
