package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that a recipient sees, on a phone first, in his language. */
@Acceptance
final class LinkPageTest {
    private static final String RITA = "rita@customer.example";

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void it_can_be_read_on_a_phone_and_on_a_screen(String language, TestRealm realm, Page page) {
        open(realm, page, "ui_locales", language);

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Looks.right(page, "link-" + language);
        DocumentLinkPage.on(page).enterInVain("rita");
        Looks.right(page, "link-malformed-" + language);
        DocumentLinkPage.on(page).enterInVain("ruth@customer.example");
        Looks.right(page, "link-refused-" + language);
    }

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void so_can_the_pages_with_a_mailed_code(String language, TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), RITA);
        Links.app(realm)
                .login("document_link", link.code(), "ui_locales", language)
                .open(page);
        DocumentLinkPage.on(page);
        Looks.right(page, "link-mail-" + language);
        DocumentLinkPage.on(page).enter("ruth@customer.example");

        LinkCodePage.on(page);
        page.waitForFunction("document.getElementById('ca-status').textContent !== ''");
        Looks.right(page, "link-code-" + language);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("code");
        LinkCodePage.on(page).enterInVain("1234");
        Looks.right(page, "link-code-malformed-" + language);
    }

    @Test
    void its_buttons_stay_where_they_are_while_the_status_is_said_aloud(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), RITA);
        // Where the first button is when the status is empty, and when it is not.
        page.addInitScript("""
                window.tops = {};
                new MutationObserver(() => {
                    const status = document.getElementById("ca-status");
                    const open = document.getElementById("ca-open");
                    if (status && open) {
                        window.tops[status.textContent ? "said" : "silent"] = open.getBoundingClientRect().top;
                    }
                }).observe(document, { childList: true, subtree: true });
                """);
        Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter("ruth@customer.example");
        LinkCodePage.on(page);
        page.waitForFunction("window.tops.silent && document.getElementById('ca-status').textContent !== ''");

        assertThat(page.evaluate("window.tops.said")).isEqualTo(page.evaluate("window.tops.silent"));
    }

    @Test
    void phones_fill_in_the_code_and_a_keyboard_is_enough(TestRealm realm, MailCatcher mail, Page page) {
        String rita = Codes.freshAddress();
        Link link = Links.of(realm).make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter(rita);
        LinkCodePage.on(page);

        assertThat(page.locator("#code").getAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.locator("#code").getAttribute("inputmode")).isEqualTo("numeric");
        page.locator("#code").focus();
        page.keyboard().insertText(Codes.await(mail, rita) + " ");
        page.keyboard().press("Enter");
        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    void so_can_the_page_with_the_button(TestRealm realm, Page page) {
        Link link = Links.of(realm).make(realm.company("acme").policy("company-access.link-recipient-check", "off"));
        Links.app(realm).login("document_link", link.code()).open(page);

        DocumentLinkPage.on(page);
        Looks.right(page, "link-off");
    }

    @Test
    void a_keyboard_is_enough(TestRealm realm, Page page) {
        LoginAttempt opening = open(realm, page);

        page.locator("#email").focus();
        page.keyboard().type(RITA);
        page.keyboard().press("Enter");

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @Test
    void browsers_and_phones_can_fill_it_in(TestRealm realm, Page page) {
        open(realm, page);

        assertThat(page.locator("#email").getAttribute("name")).isEqualTo("email");
        assertThat(page.locator("#email").getAttribute("autocomplete")).isEqualTo("email");
        assertThat(page.locator("#email").getAttribute("inputmode")).isEqualTo("email");
        assertThat(page.locator("#email").getAttribute("autocapitalize")).isEqualTo("off");
    }

    @Test
    void it_speaks_of_nobody_who_is_signed_in_and_leads_nowhere_else(TestRealm realm, Page page) {
        open(realm, page);

        assertThat(page.locator("#reset-login, #try-another-way, #kc-attempted-username")
                        .count())
                .isZero();
        assertThat(page.locator("main a[href], #kc-content a[href]").all())
                .allMatch(link -> link.getAttribute("href").contains("kc_locale"));
    }

    private static LoginAttempt open(TestRealm realm, Page page, String... parameters) {
        Link link = Links.of(realm).make(realm.company("acme"), RITA);
        List<String> all = new ArrayList<>(List.of("document_link", link.code()));
        all.addAll(List.of(parameters));
        LoginAttempt opening =
                Links.app(realm).login(all.toArray(String[]::new)).open(page);
        DocumentLinkPage.on(page);
        return opening;
    }
}
