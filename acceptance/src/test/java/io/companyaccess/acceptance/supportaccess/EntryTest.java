package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent enters a company, with the owner's grant and not without. */
@Acceptance
@PlainPages
final class EntryTest {

    @Test
    void into_an_open_company(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);

        LoginAttempt login = sam.comeTo(owner.company(), page);
        SupportPage door = SupportPage.confirmation(page);
        assertThat(door.text()).contains(owner.company().alias(), "Totals are wrong");
        assertThat(owner.log()).containsExactly("opened");
        door.choose("enter");
        TokenAnswer tokens = login.tokens(page);

        JsonNode claim = tokens.claims().path("support_access");
        assertThat(claim.at("/company/id").asText()).isEqualTo(owner.company().id());
        assertThat(claim.at("/company/alias").asText())
                .isEqualTo(owner.company().alias());
        assertThat(claim.path("grant").asText())
                .isEqualTo(owner.state().at("/grant/id").asText())
                .isNotBlank();
        assertThat(claim.path("expires_at").asLong())
                .isGreaterThan(tokens.claims().path("iat").asLong());
        assertThat(tokens.claims().path("sub").asText()).isEqualTo(sam.user().id());
        assertThat(tokens.claims().path("aud").toString()).contains(sam.app().clientId());
        assertThat(tokens.claims().path("exp").asLong()
                        - tokens.claims().path("iat").asLong())
                .isLessThanOrEqualTo(300);
        assertThat(tokens.idClaims().path("support_access")).isEqualTo(claim);
        assertThat(sam.app().userinfo(tokens.accessToken()).json().path("support_access"))
                .isEqualTo(claim);
        assertThat(sam.app().introspect(tokens.accessToken()).json().path("support_access"))
                .isEqualTo(claim);
        assertThat(sam.app().refresh(tokens).claims().path("support_access")).isEqualTo(claim);
        assertThat(owner.log()).containsExactly("entered", "opened");
        assertThat(realm.events().of(sam.user(), "LOGIN").get(0).getDetails())
                .containsEntry("company", owner.company().alias())
                .containsEntry("support_grant", claim.path("grant").asText());
    }

    @Test
    void with_tokens_that_end_no_later_than_the_grant(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT1M");

        TokenAnswer tokens = Agent.of(realm).enter(owner.company(), page);

        long end = tokens.claims().at("/support_access/expires_at").asLong();
        assertThat(tokens.claims().path("exp").asLong()).isLessThanOrEqualTo(end);
        assertThat(tokens.json().path("refresh_expires_in").asLong()).isLessThanOrEqualTo(60);
    }

    @Test
    void beside_his_own_sign_in_which_stays(TestRealm realm, BrowserContext browser, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);

        TokenAnswer inside = sam.enter(owner.company(), page);
        TokenAnswer own = sam.app().login("prompt", "none").open(page).tokens(page);

        assertThat(own.claims().path("sub").asText()).isEqualTo(sam.user().id());
        assertThat(own.claims().has("support_access")).isFalse();
        assertThat(own.claims().path("sid")).isNotEqualTo(inside.claims().path("sid"));
        sam.app().logout(inside);
        assertThat(sam.app().login("prompt", "none").open(page).tokens(page).granted())
                .isTrue();
    }

    @Test
    void into_two_companies_that_never_mix(TestRealm realm, BrowserContext browser, Page page) {
        Owner acme = Owner.of(realm, "acme").open("PT8H");
        Owner globex = Owner.of(realm, "globex").open("until-closed");
        Agent sam = Agent.of(realm);

        TokenAnswer inAcme = sam.enter(acme.company(), page);
        TokenAnswer inGlobex = sam.enterNext(globex.company(), browser.newPage());

        for (int round = 0; round < 2; round++) {
            inAcme = sam.app().refresh(inAcme);
            inGlobex = sam.app().refresh(inGlobex);
            assertThat(companyOf(inAcme)).isEqualTo(acme.company().alias());
            assertThat(companyOf(inGlobex)).isEqualTo(globex.company().alias());
            assertThat(inGlobex.claims().at("/support_access/expires_at").isNull())
                    .isTrue();
        }
        acme.close();
        assertThat(sam.app().refresh(inAcme).error()).isEqualTo("invalid_grant");
        assertThat(sam.app().refresh(inGlobex).granted()).isTrue();
    }

    @Test
    void after_setting_up_a_factor_when_he_had_none(TestRealm realm, MailCatcher mail, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        TestUser sam = realm.user("sam");
        realm.grant(sam.id(), "company-access", "support-agent");

        LoginAttempt login = Agent.app(realm)
                .login("support_company", owner.company().alias())
                .open(page);
        LoginPage.on(page).signIn(sam);
        EnrolmentPage.on(page).enrol();
        assertThat(mail.await(sam.email()).subject()).isEqualTo("A sign-in method was added to your account");
        SupportPage.confirmation(page).choose("enter");

        assertThat(companyOf(login.tokens(page))).isEqualTo(owner.company().alias());
    }

    @Test
    void not_from_a_session_that_has_shown_none(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        TestUser plain = realm.user("sara");
        realm.grant(plain.id(), "company-access", "support-agent");
        LoginAttempt before = sam.app().login().open(page);
        LoginPage.on(page).signIn(plain);
        before.tokens(page);

        sam.app().login("support_company", owner.company().alias()).open(page);

        EnrolmentPage.on(page);
        assertThat(owner.log()).containsExactly("opened");
    }

    @Test
    void a_closed_one_can_be_asked_for(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme");
        Agent sam = Agent.of(realm);

        LoginAttempt login = sam.comeTo(owner.company(), page);
        SupportPage.closed(page).ask("too short", "");
        SupportPage.closed(page).ask("The totals of March are wrong", "T-1");
        SupportPage.end(page).choose("cancel");
        assertThat(login.awaitAnswer(page)).containsEntry("error", "access_denied");
        JsonNode request = owner.state().path("requests").path(0);
        assertThat(request.path("reason").asText()).isEqualTo("The totals of March are wrong");
        assertThat(request.path("ticket").asText()).isEqualTo("T-1");
        sam.comeTo(owner.company(), page);
        assertThat(SupportPage.end(page).offers("ask")).isFalse();
        owner.approve();
        TokenAnswer tokens = sam.enter(owner.company(), page);

        assertThat(companyOf(tokens)).isEqualTo(owner.company().alias());
        assertThat(owner.log()).containsSubsequence("entered", "opened", "requested", "refused");
        assertThat(realm.events().of(sam.user(), "LOGIN_ERROR"))
                .anyMatch(event -> "support_access_refused".equals(event.getError()));
    }

    @Test
    void none_that_there_is_not(TestRealm realm, Page page) {
        Agent sam = Agent.of(realm);

        LoginAttempt login = sam.app().login("support_company", "nowhere").open(page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage.end(page).choose("cancel");

        assertThat(login.awaitAnswer(page)).containsEntry("error", "access_denied");
    }

    @Test
    void nobody_but_an_agent(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        TestUser emma = realm.user("emma");
        owner.company().member(emma);

        LoginAttempt login = Agent.app(realm)
                .login("support_company", owner.company().alias())
                .open(page);
        LoginPage.on(page).signIn(emma);
        SupportPage door = SupportPage.end(page);
        assertThat(door.offers("enter")).isFalse();
        assertThat(door.offers("ask")).isFalse();
        door.choose("cancel");

        assertThat(login.awaitAnswer(page)).containsEntry("error", "access_denied");
        assertThat(owner.log()).containsExactly("refused", "opened");
        Agent.app(realm).login("support_company", owner.company().alias()).open(page);
        LoginPage.on(page).signIn(emma);
        SupportPage.end(page);
        assertThat(owner.log()).as("no news within a minute").containsExactly("refused", "opened");
    }

    @Test
    void by_no_app_without_the_scope(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        OidcApp crm = realm.app("crm");

        LoginAttempt login =
                crm.login("support_company", owner.company().alias()).open(page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());

        assertThat(login.awaitAnswer(page)).containsEntry("error", "access_denied");
    }

    @Test
    void without_the_company_an_agent_is_an_ordinary_user(TestRealm realm, Page page) {
        Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);

        LoginAttempt login = sam.app().login().open(page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());

        assertThat(login.tokens(page).claims().has("support_access")).isFalse();
    }

    @Test
    void with_no_token_that_hides_it(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        OidcApp app = realm.scopedAtWish(realm.app("desk", Map.of()), "support-access");
        LoginAttempt login = app.login("support_company", owner.company().alias(), "scope", "openid support-access")
                .open(page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage.confirmation(page).choose("enter");
        TokenAnswer tokens = login.tokens(page);

        TokenAnswer narrower = app.token("refresh_token", "refresh_token", tokens.refreshToken(), "scope", "openid");

        assertThat(narrower.error()).isEqualTo("invalid_scope");
    }

    private static String companyOf(TokenAnswer tokens) {
        return tokens.claims().at("/support_access/company/alias").asText();
    }
}
