package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links in a browser that has other things to do as well. */
@Acceptance
final class BrowserTest {
    private static final String RITA = "rita@customer.example";

    @Test
    void an_employee_who_is_signed_in_stays_so(TestRealm realm, BrowserContext browser, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        Link link = Links.of(realm).make(acme, RITA);
        OidcApp app = Links.app(realm);
        LoginAttempt signIn = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        TokenAnswer hers = signIn.tokens(page);
        Map<String, String> before = signInCookies(browser);
        assertThat(before).containsKeys("KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION");

        Page tab = browser.newPage();
        LoginAttempt opening = app.login("document_link", link.code()).open(tab);
        DocumentLinkPage.on(tab).enter(RITA);
        TokenAnswer guest = opening.tokens(tab);

        assertThat(guest.claims().path("sub").asText()).startsWith("f:");
        assertThat(signInCookies(browser)).isEqualTo(before);
        assertThat(realm.invoices().refresh(hers).granted()).isTrue();
        TokenAnswer again = realm.invoices().login("prompt", "none").open(page).tokens(page);
        assertThat(again.claims().path("sub").asText()).isEqualTo(emma.id());
        assertThat(again.claims().path("sid")).isEqualTo(hers.claims().path("sid"));
        app.logout(guest);
        assertThat(realm.invoices()
                        .login("prompt", "none")
                        .open(page)
                        .tokens(page)
                        .granted())
                .isTrue();
    }

    @Test
    void two_links_live_side_by_side(TestRealm realm, BrowserContext browser, Page page) {
        TestCompany acme = realm.company("acme");
        Links links = Links.of(realm);
        Link offer = links.make(acme, RITA);
        Link invoice = links.make(acme, Map.of("document", "invoice/2026-115", "purpose", "pay"), RITA);
        OidcApp app = Links.app(realm);
        Page tab = browser.newPage();

        LoginAttempt one = app.login("document_link", offer.code()).open(page);
        LoginAttempt other = app.login("document_link", invoice.code()).open(tab);
        DocumentLinkPage.on(page).enter(RITA);
        TokenAnswer forOffer = one.tokens(page);
        DocumentLinkPage.on(tab).enter(RITA);
        TokenAnswer forInvoice = other.tokens(tab);

        for (int round = 0; round < 2; round++) {
            forOffer = app.refresh(forOffer);
            forInvoice = app.refresh(forInvoice);
            assertThat(document(forOffer)).isEqualTo("offer/2026-7");
            assertThat(document(forInvoice)).isEqualTo("invoice/2026-115");
        }
        app.logout(forOffer);
        assertThat(app.refresh(forInvoice).granted()).isTrue();
    }

    @Test
    void a_fresh_browser_is_signed_in_to_nothing(TestRealm realm, BrowserContext browser, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);
        opening.tokens(page);

        assertThat(signInCookies(browser)).isEmpty();
        assertThat(realm.invoices().login("prompt", "none").open(page).awaitAnswer(page))
                .containsEntry("error", "login_required");
        page.navigate(realm.issuer() + "/account/");
        LoginPage.on(page);
    }

    @Test
    void without_a_link_everybody_signs_in_as_ever(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        OidcApp app = Links.app(realm);

        LoginAttempt signIn = app.login().open(page);
        LoginPage.on(page).signIn(emma);

        assertThat(signIn.tokens(page).claims().has("document_link")).isFalse();
    }

    private static String document(TokenAnswer tokens) {
        return tokens.claims().path("document_link").path("document").asText();
    }

    /** What makes the sign-in of this browser; not the cookies of a login that is still going on. */
    private static Map<String, String> signInCookies(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("KEYCLOAK_"))
                .collect(Collectors.toMap(cookie -> cookie.name, BrowserTest::written, (a, b) -> a, TreeMap::new));
    }

    private static String written(Cookie cookie) {
        return cookie.value + ' ' + cookie.path + ' ' + cookie.expires;
    }
}
