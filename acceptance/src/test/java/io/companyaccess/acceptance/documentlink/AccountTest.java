package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Somebody who is signed in, and to whom the link was sent. */
@Acceptance
@PlainPages
final class AccountTest {

    @Test
    void is_not_asked_and_stays_himself(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Links links = Links.of(realm);
        Link link = links.make(
                realm.company("acme"), "paul@customer.example", emma.email().toUpperCase());
        OidcApp app = Links.app(realm);
        TokenAnswer before = signedIn(realm, page, emma);

        TokenAnswer tokens = app.login("document_link", link.code()).open(page).tokens(page);

        JsonNode claim = tokens.claims().path("document_link");
        assertThat(tokens.claims().path("sub").asText()).isEqualTo(emma.id());
        assertThat(tokens.claims().path("sid")).isEqualTo(before.claims().path("sid"));
        assertThat(claim.path("id").asText()).isEqualTo(link.id());
        assertThat(claim.path("verified").asText()).isEqualTo("account");
        assertThat(claim.path("recipient").asInt()).isEqualTo(1);
        assertThat(tokens.claims().path("aud").toString()).contains(app.clientId());
        assertThat(tokens.claims().path("exp").asLong()
                        - tokens.claims().path("iat").asLong())
                .isLessThanOrEqualTo(300);
        assertThat(app.introspect(tokens.accessToken()).json().path("document_link"))
                .isEqualTo(claim);
        assertThat(app.userinfo(tokens.accessToken()).json().path("document_link"))
                .isEqualTo(claim);
        assertThat(app.refresh(tokens).claims().path("document_link")).isEqualTo(claim);
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(Trace.of(realm, link, "LOGIN").get(0).getUserId()).isEqualTo(emma.id());
    }

    @Test
    void keeps_his_session_but_not_the_claim_when_the_link_ends(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), emma.email());
        OidcApp app = Links.app(realm);
        signedIn(realm, page, emma);
        TokenAnswer tokens = app.login("document_link", link.code()).open(page).tokens(page);

        links.revoke(link);

        TokenAnswer after = app.refresh(tokens);
        assertThat(after.granted()).isTrue();
        assertThat(after.claims().has("document_link")).isFalse();
        assertThat(app.introspect(tokens.accessToken()).json().has("document_link"))
                .isFalse();
    }

    @Test
    void is_no_recipient_any_more_with_another_address(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Link link = Links.of(realm).make(realm.company("acme"), emma.email());
        OidcApp app = Links.app(realm);
        signedIn(realm, page, emma);
        TokenAnswer tokens = app.login("document_link", link.code()).open(page).tokens(page);
        assertThat(tokens.claims().has("document_link")).isTrue();

        UserRepresentation moved = emma.admin().toRepresentation();
        moved.setEmail("elsewhere-" + emma.username() + "@people.example");
        emma.admin().update(moved);

        assertThat(app.refresh(tokens).claims().has("document_link")).isFalse();
    }

    @Test
    void signs_in_without_the_link_and_loses_the_claim(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Link link = Links.of(realm).make(realm.company("acme"), emma.email());
        OidcApp app = Links.app(realm);
        signedIn(realm, page, emma);
        app.login("document_link", link.code()).open(page).tokens(page);

        TokenAnswer later = app.login().open(page).tokens(page);

        assertThat(later.claims().path("sub").asText()).isEqualTo(emma.id());
        assertThat(later.claims().has("document_link")).isFalse();
    }

    @Test
    void is_asked_when_the_address_was_never_verified(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        UserRepresentation unverified = emma.admin().toRepresentation();
        unverified.setEmailVerified(false);
        emma.admin().update(unverified);
        Link link = Links.of(realm).make(realm.company("acme"), emma.email());
        signedIn(realm, page, emma);

        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(emma.email());

        assertThat(opening.tokens(page).claims().path("sub").asText()).startsWith("f:");
    }

    @Test
    void is_asked_when_the_app_wants_a_new_proof(TestRealm realm, Page page) throws InterruptedException {
        TestUser emma = realm.user("emma");
        Link link = Links.of(realm).make(realm.company("acme"), emma.email());
        OidcApp app = Links.app(realm);
        signedIn(realm, page, emma);

        app.login("document_link", link.code(), "prompt", "login").open(page);
        DocumentLinkPage.on(page);
        Thread.sleep(2_000);
        app.login("document_link", link.code(), "max_age", "1").open(page);
        DocumentLinkPage.on(page);
    }

    @Test
    void may_come_without_a_page(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Link link = Links.of(realm).make(realm.company("acme"), emma.email());
        OidcApp app = Links.app(realm);

        assertThat(app.login("document_link", link.code(), "prompt", "none")
                        .open(page)
                        .awaitAnswer(page)
                        .get("error"))
                .isIn("interaction_required", "login_required");
        signedIn(realm, page, emma);
        TokenAnswer tokens = app.login("document_link", link.code(), "prompt", "none")
                .open(page)
                .tokens(page);

        assertThat(tokens.claims().path("document_link").path("verified").asText())
                .isEqualTo("account");
    }

    private static TokenAnswer signedIn(TestRealm realm, Page page, TestUser user) {
        LoginAttempt signIn = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(user);
        return signIn.tokens(page);
    }
}
