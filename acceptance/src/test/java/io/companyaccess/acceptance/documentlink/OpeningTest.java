package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** A recipient opens a link and gets in, as nobody but the recipient of that document. */
@Acceptance
@PlainPages
final class OpeningTest {
    private static final String RITA = "rita@customer.example";

    @Test
    void by_the_address_at_which_it_was_received(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme");
        Links links = Links.of(realm);
        Link link = links.make(acme, "paul@customer.example", RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(" Rita@Customer.Example ");
        TokenAnswer tokens = opening.tokens(page);

        JsonNode claim = tokens.claims().path("document_link");
        assertThat(claim.path("id").asText()).isEqualTo(link.id());
        assertThat(claim.path("document").asText()).isEqualTo("offer/2026-7");
        assertThat(claim.path("purpose").asText()).isEqualTo("sign");
        assertThat(claim.path("company").path("id").asText()).isEqualTo(acme.id());
        assertThat(claim.path("company").path("alias").asText()).isEqualTo(acme.alias());
        assertThat(claim.path("recipient").asInt()).isEqualTo(1);
        assertThat(claim.path("verified").asText()).isEqualTo("address");
        assertThat(tokens.idClaims().path("document_link")).isEqualTo(claim);
        assertThat(app.userinfo(tokens.accessToken()).json().path("document_link"))
                .isEqualTo(claim);
        TokenAnswer introspected = app.introspect(tokens.accessToken());
        assertThat(introspected.json().path("active").asBoolean()).isTrue();
        assertThat(introspected.json().path("document_link")).isEqualTo(claim);
        TokenAnswer refreshed = app.refresh(tokens);
        assertThat(refreshed.claims().path("document_link")).isEqualTo(claim);
        assertThat(refreshed.claims().path("sub")).isEqualTo(tokens.claims().path("sub"));
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(links.read(link).path("lastOpenedAt").isNull()).isFalse();
    }

    @Test
    void is_nobody_else_and_may_do_nothing_else(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        realm.scoped(app, "company-access");

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);
        TokenAnswer tokens = opening.tokens(page);

        assertThat(tokens.claims().path("aud").asText()).isEqualTo(app.clientId());
        assertThat(tokens.claims().has("realm_access")).isFalse();
        assertThat(tokens.claims().has("resource_access")).isFalse();
        assertThat(tokens.claims().has("email")).isFalse();
        assertThat(tokens.claims().toString() + tokens.idClaims()).doesNotContainIgnoringCase("rita");
        assertThat(tokens.claims().path("sub").asText()).startsWith("f:").contains(link.id());
        assertThat(tokens.claims().path("exp").asLong()
                        - tokens.claims().path("iat").asLong())
                .isPositive()
                .isLessThanOrEqualTo(300);
        assertThat(app.logout(tokens).status()).isEqualTo(204);
        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(app.introspect(tokens.accessToken()).json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void by_one_button_where_the_company_asks_for_no_address(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme").policy("company-access.link-recipient-check", "off");
        Links links = Links.of(realm);
        Link link = links.make(acme);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        assertThat(shown.asksForAddress()).isFalse();
        assertThat(links.read(link).path("openings").asInt()).isZero();
        shown.open();

        JsonNode claim = opening.tokens(page).claims().path("document_link");
        assertThat(claim.path("verified").asText()).isEqualTo("none");
        assertThat(claim.has("recipient")).isFalse();
    }

    @Test
    void by_the_stricter_of_what_company_and_link_ask(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme").policy("company-access.link-recipient-check", "off");
        Link link = Links.of(realm).make(acme, Map.of("recipientCheck", "address"), RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);

        assertThat(opening.tokens(page)
                        .claims()
                        .path("document_link")
                        .path("verified")
                        .asText())
                .isEqualTo("address");
    }

    @Test
    void leaves_an_event_without_an_address(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme");
        Link link = Links.of(realm).make(acme, RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enterInVain("ruth@customer.example").enter(RITA);
        opening.tokens(page);

        EventRepresentation login = Trace.of(realm, link, "LOGIN").get(0);
        assertThat(login.getDetails())
                .containsEntry("document_link_id", link.id())
                .containsEntry("company", acme.alias());
        EventRepresentation refusal = Trace.of(realm, link, "LOGIN_ERROR").get(0);
        assertThat(refusal.getError()).isEqualTo("document_link_recipient_refused");
        assertThat(refusal.getDetails()).containsEntry("company", acme.alias());
        assertThat(login.getDetails().toString() + refusal.getDetails())
                .doesNotContainIgnoringCase("rita")
                .doesNotContainIgnoringCase("ruth")
                .doesNotContain(link.code());
    }
}
