package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.AxeCheck;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our pages and mails under themes that know nothing of them: Keycloak's older one, and that of a vendor. */
@Acceptance
final class OtherThemesTest {
    private static final String VENDORS = "invoices";

    private final TestRealm realm;

    OtherThemesTest(TestRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", VENDORS})
    void a_recipient_gets_in(String theme, MailCatcher mail, Page page) {
        dress("loginTheme", theme);
        String rita = Codes.freshAddress();
        Link link = Links.of(realm).make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
        var opening = Links.app(realm).login("document_link", link.code()).open(page);

        DocumentLinkPage.on(page).enterInVain("rita");
        assertLooksRight(page, theme, "link");
        DocumentLinkPage.on(page).enter(rita);
        LinkCodePage.on(page);
        assertLooksRight(page, theme, "link-code");
        page.locator("#code").fill(Codes.await(mail, rita));
        page.keyboard().press("Enter");

        assertThat(opening.tokens(page).granted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", VENDORS})
    void a_member_sets_up_a_second_factor(String theme, Page page) {
        dress("loginTheme", theme);
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        var login = realm.invoices().login("ui_locales", "fr").open(page);

        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page);
        assertLooksRight(page, theme, "enrolment");
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void colours_and_logo_are_the_vendors_by_day_and_by_night(Page page) {
        dress("loginTheme", VENDORS);
        Link link = Links.of(realm).make(realm.company("acme"), "rita@customer.example");
        Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page);

        assertThat(style(page, "#ca-open", "backgroundColor")).isEqualTo("rgb(31, 95, 139)");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator(".pf-v5-theme-dark").first().waitFor();
        assertThat(style(page, "#ca-open", "backgroundColor")).isEqualTo("rgb(124, 192, 238)");
        assertThat(page.evaluate("""
                        async () => {
                          const logo = getComputedStyle(document.getElementById("kc-header-wrapper"), "::before").backgroundImage;
                          return (await fetch(logo.slice(5, -2))).headers.get("content-type");
                        }""")).isEqualTo("image/svg+xml");
    }

    @Test
    void a_mail_has_the_vendors_layout(MailCatcher mail, Page page) {
        dress("emailTheme", VENDORS);
        String rita = Codes.freshAddress();
        Link link = Links.of(realm).make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
        Links.app(realm).login("document_link", link.code()).open(page);

        DocumentLinkPage.on(page).enter(rita);

        var received = mail.await(rita);
        assertThat(received.html()).contains(">Invoices</p>", "#1f5f8b", "Did you not ask for a code?");
        assertThat(received.text()).contains("Did you not ask for a code?").doesNotContain("<");
        page.setContent(received.html());
        assertLooksRight(page, VENDORS, "mail");
    }

    @Test
    void the_realms_own_words_go_before_ours(MailCatcher mail, Page page) {
        realm.admin().localization().saveRealmLocalizationText("en", "companyAccess.link.title", "Open our offer");
        realm.admin()
                .localization()
                .saveRealmLocalizationText("en", "companyAccess.mail.link.code.subject", "{0} sends a code");
        String rita = Codes.freshAddress();
        TestCompany acme = realm.company("acme");
        Link link = Links.of(realm).make(acme, Map.of("recipientCheck", "mailbox-code"), rita);
        Links.app(realm).login("document_link", link.code()).open(page);

        DocumentLinkPage.on(page);
        assertThat(page.locator("#kc-page-title").innerText()).isEqualTo("Open our offer");
        DocumentLinkPage.on(page).enter(rita);
        assertThat(mail.await(rita).subject()).isEqualTo(acme.alias() + " sends a code");
        realm.admin().localization().deleteRealmLocalizationTexts("en");
    }

    private void dress(String kind, String theme) {
        realm.change(settings -> settings.put(kind, theme));
    }

    private static Object style(Page page, String element, String property) {
        // Buttons fade from one colour to the other.
        page.waitForFunction("document.getAnimations().length === 0");
        return page.locator(element).evaluate("(it, name) => getComputedStyle(it)[name]", property);
    }

    private static void assertLooksRight(Page page, String theme, String name) {
        assertThat(page.locator("body").innerText()).doesNotContain("companyAccess.", "{0}");
        // A desk by day, a phone by night.
        look(page, theme, name, ColorScheme.LIGHT, 1280);
        look(page, theme, name, ColorScheme.DARK, 360);
    }

    private static void look(Page page, String theme, String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        page.waitForFunction("document.getAnimations().length === 0");
        assertAccessible(page, theme);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the width")
                .isEqualTo(true);
        String file =
                "theme-%s-%s-%s-%d.png".formatted(theme, name, scheme.name().toLowerCase(Locale.ROOT), width);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", file))
                .setFullPage(true));
    }

    /** What else an older theme shows is Keycloak's own matter; a vendor's theme is to be readable as a whole. */
    private static void assertAccessible(Page page, String theme) {
        if (theme.equals(VENDORS)) {
            AxeCheck.assertAccessible(page);
        } else {
            AxeCheck.assertAccessible(page, ".ca-page");
        }
    }
}
