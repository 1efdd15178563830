package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which apps may open links, and how they ask. */
@Acceptance
@PlainPages
final class AppsTest {
    private static final String RITA = "rita@customer.example";

    @Test
    void an_app_without_the_scope_is_refused(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp crm = realm.app("crm");

        Map<String, String> answer =
                crm.login("document_link", link.code()).open(page).awaitAnswer(page);

        assertThat(answer).containsEntry("error", "access_denied").doesNotContainKey("code");
        assertThat(answer.get("error_description")).contains("document-links");
        assertThat(realm.events().ofAnybody("LOGIN_ERROR"))
                .anyMatch(event -> "document_link_refused".equals(event.getError())
                        && crm.clientId().equals(event.getClientId()));
    }

    @Test
    void so_is_one_that_asks_people_for_consent(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp asking = realm.scoped(realm.app("asking", Map.of("consentRequired", true)), "document-links");

        assertThat(asking.login("document_link", link.code()).open(page).awaitAnswer(page))
                .containsEntry("error", "access_denied");
    }

    @Test
    @InBrowser
    void so_is_the_account_console(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp console = Links.app(realm);

        String url = console.login("document_link", link.code())
                .url()
                .replaceFirst("client_id=[^&]*", "client_id=account-console")
                .replaceFirst("redirect_uri=[^&]*", "redirect_uri=" + realm.issuer() + "/account/");
        // The console's script takes the answer out of its address soon after.
        page.waitForRequest(request -> request.url().contains("error=access_denied"), () -> page.navigate(url));

        assertThat(DocumentLinkPage.isShown(page)).isFalse();
    }

    @Test
    void a_pushed_request_may_carry_the_code(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code());
        TokenAnswer pushed = app.post("ext/par/request", parameters(opening.url()));
        String uri = pushed.json().path("request_uri").asText();
        assertThat(uri).as(pushed.json().toString()).isNotBlank();

        page.navigate(
                realm.issuer() + "/protocol/openid-connect/auth?client_id=" + app.clientId() + "&request_uri=" + uri);
        DocumentLinkPage.on(page).enter(RITA);

        assertThat(opening.tokens(page)
                        .claims()
                        .path("document_link")
                        .path("id")
                        .asText())
                .isEqualTo(link.id());
    }

    @Test
    void other_apps_cannot_use_a_guests_tokens(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        OidcApp other = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);
        TokenAnswer tokens = opening.tokens(page);

        assertThat(other.refresh(tokens).granted()).isFalse();
        assertThat(other.introspect(tokens.accessToken()).json().path("active").asBoolean())
                .isFalse();
        assertThat(other.token(
                                "urn:ietf:params:oauth:grant-type:token-exchange",
                                "subject_token",
                                tokens.accessToken(),
                                "subject_token_type",
                                "urn:ietf:params:oauth:token-type:access_token")
                        .granted())
                .isFalse();
    }

    @Test
    void an_app_that_leaves_out_the_scope_gets_no_ordinary_token_instead(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = realm.scopedAtWish(realm.app("documents", Map.of()), "document-links");
        assertThat(app.login("document_link", link.code()).open(page).awaitAnswer(page))
                .containsEntry("error", "access_denied");
        LoginAttempt opening = app.login("document_link", link.code(), "scope", "openid document-links")
                .open(page);
        DocumentLinkPage.on(page).enter(RITA);
        TokenAnswer tokens = opening.tokens(page);
        assertThat(tokens.claims().has("document_link")).isTrue();

        TokenAnswer narrower = app.token("refresh_token", "refresh_token", tokens.refreshToken(), "scope", "openid");

        assertThat(narrower.granted()).isFalse();
        assertThat(narrower.error()).isEqualTo("invalid_scope");
        assertThat(app.refresh(tokens).claims().has("document_link")).isTrue();
    }

    @Test
    void an_app_that_loses_the_scope_while_the_page_is_open_is_refused(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        realm.admin().clients().get(realm.idOf(app)).getDefaultClientScopes().stream()
                .filter(scope -> scope.getName().equals("document-links"))
                .forEach(scope -> realm.admin().clients().get(realm.idOf(app)).removeDefaultClientScope(scope.getId()));

        shown.enter(RITA);

        assertThat(opening.awaitAnswer(page)).containsEntry("error", "access_denied");
    }

    private static Map<String, String> parameters(String url) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals),
                    java.net.URLDecoder.decode(pair.substring(equals + 1), java.nio.charset.StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
