package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import org.junit.jupiter.api.Test;

/** Reload, back, a second tab, an expired page: there is always a way on. */
@Acceptance
@PlainPages
final class InterruptedTest {
    private static final String RITA = "rita@customer.example";

    @Test
    void reload(TestRealm realm, Page page) {
        LoginAttempt opening = open(realm, page);
        page.reload();
        DocumentLinkPage.on(page).enterInVain("ruth@customer.example");
        page.reload();
        DocumentLinkPage.on(page).enter(RITA);

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    @InBrowser
    void back_from_the_app(TestRealm realm, Page page) {
        LoginAttempt opening = open(realm, page);
        DocumentLinkPage.on(page).enter(RITA);
        assertThat(opening.tokens(page).granted()).isTrue();

        page.goBack();
        DocumentLinkPage.on(page).enter(RITA);

        opening.awaitAnswer(page);
    }

    @Test
    void the_same_link_in_two_tabs(TestRealm realm, BrowserContext browser, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        Page tab = browser.newPage();
        LoginAttempt one = app.login("document_link", link.code()).open(page);
        LoginAttempt other = app.login("document_link", link.code()).open(tab);

        DocumentLinkPage.on(tab).enter(RITA);
        assertThat(other.tokens(tab).granted()).isTrue();
        DocumentLinkPage.on(page).enter(RITA);

        assertThat(one.tokens(page).granted()).isTrue();
    }

    @Test
    @InBrowser
    void a_login_that_was_forgotten(TestRealm realm, BrowserContext browser, Page page) {
        LoginAttempt opening = open(realm, page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        // The server forgets unfinished logins after half an hour; a browser without its cookie is the same.
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("AUTH_SESSION_ID"));

        shown.enter(RITA);
        DocumentLinkPage.on(page).enter(RITA);

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    private static LoginAttempt open(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page);
        return opening;
    }
}
