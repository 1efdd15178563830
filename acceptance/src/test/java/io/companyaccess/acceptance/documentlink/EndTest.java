package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.BackchannelLogouts;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guest is out the moment his link ends. */
@Acceptance
@PlainPages
final class EndTest {
    private static final String RITA = "rita@customer.example";
    private static final String PAUL = "paul@customer.example";

    @Test
    void when_the_link_is_revoked(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        TokenAnswer tokens = open(app, link, page, RITA);

        links.revoke(link);

        assertOut(app, tokens);
        assertThat(sessionsOf(realm, app)).isZero();
    }

    @Test
    void when_he_is_revoked_and_nobody_else_with_him(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA, PAUL);
        OidcApp app = Links.app(realm);
        TokenAnswer hers = open(app, link, page, RITA);
        TokenAnswer his = open(app, link, page, PAUL);

        links.revoke(link, 0);

        assertOut(app, hers);
        assertThat(app.refresh(his).granted()).isTrue();
        assertThat(sessionsOf(realm, app)).isEqualTo(1);
    }

    @Test
    void when_the_link_expires(TestRealm realm, Page page) throws InterruptedException {
        Links links = Links.of(realm);
        Instant end = Instant.now().plusSeconds(6);
        Link link = links.make(realm.company("acme"), Map.of("expiresAt", end.toString()), RITA);
        OidcApp app = Links.app(realm);
        TokenAnswer tokens = open(app, link, page, RITA);
        assertThat(app.refresh(tokens).granted()).isTrue();

        while (!links.read(link).path("state").asText().equals("expired")) {
            Thread.sleep(200);
        }

        assertOut(app, tokens);
    }

    @Test
    void when_the_company_is_disabled(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme");
        Link link = Links.of(realm).make(acme, RITA);
        OidcApp app = Links.app(realm);
        TokenAnswer tokens = open(app, link, page, RITA);

        acme.disable();

        assertOut(app, tokens);
    }

    @Test
    void when_the_company_is_deleted(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme");
        Link link = Links.of(realm).make(acme, RITA);
        OidcApp app = Links.app(realm);
        TokenAnswer tokens = open(app, link, page, RITA);

        acme.delete();

        assertOut(app, tokens);
    }

    @Test
    void an_unused_code_is_worth_nothing_then(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);
        String code = opening.awaitAnswer(page).get("code");

        links.revoke(link);

        assertThat(opening.exchange(code).error()).isEqualTo("invalid_grant");
    }

    @Test
    void and_his_app_is_told(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        try (BackchannelLogouts logouts = BackchannelLogouts.of(realm, app)) {
            TokenAnswer tokens = open(app, link, page, RITA);

            links.revoke(link);

            assertThat(logouts.sessions())
                    .containsExactly(tokens.claims().path("sid").asText());
        }
    }

    private static void assertOut(OidcApp app, TokenAnswer tokens) {
        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(app.introspect(tokens.accessToken()).json().path("active").asBoolean())
                .isFalse();
        assertThat(app.userinfo(tokens.accessToken()).status()).isEqualTo(401);
    }

    private static TokenAnswer open(OidcApp app, Link link, Page page, String recipient) {
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(recipient);
        TokenAnswer tokens = opening.tokens(page);
        assertThat(tokens.granted()).isTrue();
        return tokens;
    }

    private static long sessionsOf(TestRealm realm, OidcApp app) {
        return realm.admin()
                .clients()
                .get(realm.idOf(app))
                .getApplicationSessionCount()
                .get("count");
    }
}
