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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail scanners, previews and browsers that look ahead spend nothing. */
@Acceptance
@PlainPages
final class ScannersTest {
    private static final String RITA = "rita@customer.example";
    private static final HttpClient SCANNER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEAD | Mozilla/5.0 (compatible; SafeLinks/1.0)
            GET  | Mozilla/5.0 (compatible; SafeLinks/1.0)
            GET  | Barracuda Sentinel (EE)
            GET  | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
            GET  | facebookexternalhit/1.1
            GET  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) prefetch
            """)
    void a_look_changes_nothing(String method, String agent, TestRealm realm, Page page) throws Exception {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        JsonNode before = links.read(link);
        OidcApp app = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code());

        for (int i = 0; i < 3; i++) {
            assertThat(look(method, opening.url(), agent)).isEqualTo(200);
        }

        assertThat(links.read(link)).isEqualTo(before);
        assertThat(Trace.of(realm, link, "LOGIN")).isEmpty();
        assertThat(Trace.of(realm, link, "LOGIN_ERROR")).isEmpty();
        opening.open(page);
        DocumentLinkPage.on(page).enter(RITA);
        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    void a_robot_that_presses_the_button_gets_nowhere(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link link = links.make(realm.company("acme"), RITA);
        JsonNode before = links.read(link);
        OidcApp app = Links.app(realm);

        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enterInVain("");

        assertThat(opening.isBack()).isFalse();
        assertThat(links.read(link)).isEqualTo(before);
    }

    @Test
    void nor_does_a_look_at_where_the_form_goes(TestRealm realm, Page page) {
        TestCompany acme = realm.company("acme").policy("company-access.link-recipient-check", "off");
        Links links = Links.of(realm);
        Link link = links.make(acme);
        Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page);
        JsonNode before = links.read(link);

        page.navigate(page.locator("#ca-document-link").getAttribute("action"));

        DocumentLinkPage.on(page);
        assertThat(links.read(link)).isEqualTo(before);
    }

    @Test
    void nor_does_one_that_posts_elsewhere(TestRealm realm) throws Exception {
        TestCompany acme = realm.company("acme").policy("company-access.link-recipient-check", "off");
        Links links = Links.of(realm);
        Link link = links.make(acme);
        JsonNode before = links.read(link);

        HttpRequest post = HttpRequest.newBuilder(
                        URI.create(realm.issuer() + "/login-actions/authenticate?client_id=x&tab_id=y&execution=z"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("document_link=" + link.code()))
                .build();

        assertThat(SCANNER.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        assertThat(links.read(link)).isEqualTo(before);
    }

    private static int look(String method, String url, String agent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", agent)
                .header("Sec-Purpose", "prefetch;prerender")
                .build();
        return SCANNER.send(request, BodyHandlers.discarding()).statusCode();
    }
}
