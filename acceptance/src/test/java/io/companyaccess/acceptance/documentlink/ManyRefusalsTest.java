package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is refused again and again is not looked at for a while; counting along tells nothing. */
@Acceptance
final class ManyRefusalsTest {
    private static final String RITA = "rita@customer.example";
    private static final int ALLOWED = 30;

    @Test
    void codes_that_are_over_count_like_codes_that_never_were(TestRealm realm, Page page) {
        Links links = Links.of(realm);
        Link good = links.make(realm.company("acme"), RITA);
        OidcApp app = Links.app(realm);
        List<Integer> statuses = new ArrayList<>();

        for (int i = 0; i < ALLOWED; i++) {
            // Each another one: after some tries a code falls asleep, and asks for something else.
            String code =
                    i % 2 == 0 ? revoked(links, good.company()) : (char) ('A' + i / 2 % 26) + "B".repeat(25) + "A";
            statuses.add(statusOf(app, code, page));
        }

        assertThat(statuses).containsOnly(200);
        assertThat(statusOf(app, revoked(links, good.company()), page)).isEqualTo(429);
        assertThat(DocumentLinkPage.on(page).error()).isNotBlank();
        LoginAttempt rightful = app.login("document_link", good.code()).open(page);
        DocumentLinkPage.on(page).enter(RITA);
        assertThat(rightful.tokens(page).granted()).isTrue();
    }

    private static String revoked(Links links, TestCompany company) {
        Link link = links.make(company, RITA);
        links.revoke(link);
        return link.code();
    }

    private static int statusOf(OidcApp app, String code, Page page) {
        app.login("document_link", code).open(page);
        DocumentLinkPage shown = DocumentLinkPage.on(page);
        Response answer = page.waitForNavigation(() -> shown.enter(RITA));
        return answer.status();
    }
}
