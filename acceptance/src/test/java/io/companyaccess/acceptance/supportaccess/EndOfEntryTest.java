package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.BackchannelLogouts;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An agent is out the moment that what he stands on is gone. */
@Acceptance
@PlainPages
final class EndOfEntryTest {

    @Test
    void when_the_owner_closes(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(realm, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);

            owner.close();

            assertOut(sam.app(), tokens);
            assertThat(logouts.sessions())
                    .containsExactly(tokens.claims().path("sid").asText());
            assertThat(owner.log()).containsExactly("closed", "entered", "opened");
        }
    }

    @Test
    void when_the_owner_closes_and_the_app_does_not_answer(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        try (BackchannelLogouts logouts =
                BackchannelLogouts.of(realm, sam.app()).withoutAnswer()) {
            TokenAnswer first = sam.enter(owner.company(), page);
            TokenAnswer second = sam.enterNext(owner.company(), page);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(owner::close);

            until(() -> !logouts.sessions().isEmpty());
            assertThat(closing).isNotDone();
            assertOut(sam.app(), first);
            assertOut(sam.app(), second);
            logouts.close();
            closing.join();
        }
    }

    @Test
    void when_the_time_is_over(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT20S");
        Agent sam = Agent.of(realm);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(realm, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);
            assertThat(sam.app().refresh(tokens).granted()).isTrue();
            Instant end = Instant.ofEpochSecond(
                    tokens.claims().at("/support_access/expires_at").asLong() + 1);

            until(() -> !Instant.now().isBefore(end));
            assertOut(sam.app(), tokens);
            // Nobody calls: a task tells the app, by the address at which the agent came.
            until(() -> !logouts.sessions().isEmpty());

            assertThat(logouts.sessions())
                    .containsExactly(tokens.claims().path("sid").asText());
            assertThat(logouts.issuers()).containsExactly(realm.issuer().toString());
            assertThat(owner.log()).containsExactly("expired", "entered", "opened");
        }
    }

    @Test
    void when_its_end_is_moved_so_near_that_his_tokens_would_outlive_it(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("until-closed");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);
        owner.open("PT8H");
        assertThat(sam.app()
                        .introspect(tokens.accessToken())
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();

        owner.open("PT1M");

        assertOut(sam.app(), tokens);
        TokenAnswer again = sam.enterNext(owner.company(), page);
        assertThat(again.claims().path("exp").asLong())
                .isLessThanOrEqualTo(
                        again.claims().at("/support_access/expires_at").asLong());
    }

    @Test
    void when_the_owner_closes_and_the_app_has_offline_access(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        LoginAttempt login = sam.app()
                .login("support_company", owner.company().alias(), "scope", "openid offline_access")
                .open(page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage.confirmation(page).choose("enter");
        TokenAnswer tokens = sam.app().refresh(login.tokens(page));
        assertThat(tokens.claims().has("support_access")).isTrue();

        owner.close();

        assertOut(sam.app(), tokens);
    }

    @Test
    void when_he_loses_the_role(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);

        String client =
                realm.admin().clients().findByClientId("company-access").get(0).getId();
        RoleRepresentation role =
                realm.admin().clients().get(client).roles().get("support-agent").toRepresentation();
        sam.user().admin().roles().clientLevel(client).remove(List.of(role));

        assertOut(sam.app(), tokens);
    }

    @Test
    void when_he_is_disabled(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(realm, sam.app())) {
            TokenAnswer tokens = sam.enter(owner.company(), page);

            UserRepresentation user = sam.user().admin().toRepresentation();
            user.setEnabled(false);
            sam.user().admin().update(user);

            assertOut(sam.app(), tokens);
            assertThat(logouts.sessions()).contains(tokens.claims().path("sid").asText());
        }
    }

    @Test
    void when_he_is_deleted(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);

        sam.user().admin().remove();

        assertOut(sam.app(), tokens);
    }

    @Test
    void when_the_company_is_disabled(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);

        owner.company().disable();

        assertOut(sam.app(), tokens);
    }

    @Test
    void when_the_company_is_deleted(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);

        owner.company().delete();

        assertOut(sam.app(), tokens);
    }

    @Test
    void when_he_logs_out_of_his_own_session(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer inside = sam.enter(owner.company(), page);
        TokenAnswer own = sam.app().login("prompt", "none").open(page).tokens(page);

        sam.app().logout(own);

        assertOut(sam.app(), inside);
    }

    @Test
    void a_grant_that_is_opened_again_does_not_bring_him_back(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TokenAnswer tokens = sam.enter(owner.company(), page);

        owner.close();
        owner.open("PT8H");

        assertOut(sam.app(), tokens);
    }

    private static void until(BooleanSupplier happened) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void assertOut(OidcApp app, TokenAnswer tokens) {
        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(app.introspect(tokens.accessToken()).json().path("active").asBoolean())
                .isFalse();
        assertThat(app.userinfo(tokens.accessToken()).status()).isEqualTo(401);
    }
}
