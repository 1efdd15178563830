package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in the Account Console, in every state that somebody can meet it in. */
@Acceptance
final class PageStatesTest {
    /** What the page is called. */
    static final Map<String, String> TITLES = Map.of(
            "en", "Security & access",
            "nl", "Beveiliging en toegang",
            "fr", "Sécurité et accès",
            "de", "Sicherheit und Zugriff");

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void can_be_read_in_its_languages(String language, TestRealm realm, Page page) {
        String title = TITLES.get(language);
        Scene scene = Scene.of(realm).asked();
        scene.sent(2);
        scene.olga().speaks(language);
        CompanyAccessPage shown = scene.open(page);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("nav [data-testid='content/company-access']").innerText())
                .isEqualTo(title);
        Looks.rightIn(".ca-page", page, "console-owner-" + language);

        for (Map.Entry<String, Locator> opener : Map.of(
                        "support-open", shown.supportSwitch(),
                        "factor-require", shown.factorSwitch(),
                        "support-approve",
                                shown.card("support-access")
                                        .locator("[data-testid='support-request'] button")
                                        .first(),
                        "user-manage",
                                shown.card("users")
                                        .locator("[data-testid='user'] button")
                                        .first(),
                        "link-revoke",
                                shown.card("document-links")
                                        .locator("[data-testid='document-link'] button")
                                        .first())
                .entrySet()) {
            opener.getValue().click();
            shown.dialog(opener.getKey());
            Looks.rightIn(".ca-page", page, "console-" + opener.getKey() + "-" + language);
            page.keyboard().press("Escape");
        }
    }

    @Test
    void with_support_inside(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm).supportOpen();
        scene.company().requireSecondFactor();

        CompanyAccessPage shown = scene.open(page);

        shown.awaitSwitch(shown.supportSwitch(), true);
        shown.awaitSwitch(shown.factorSwitch(), true);
        Looks.rightIn(".ca-page", page, "console-open");
    }

    @Test
    void of_a_member_shows_his_own_rows_and_nothing_of_others(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        realm.strictCompany("globex").external(scene.arthur());
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(scene.arthur());
        EnrolmentPage.on(page).enrol();

        Locator rows = page.locator("[data-testid='own-row']");
        rows.nth(1).waitFor();

        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.allInnerTexts())
                .anySatisfy(row -> assertThat(row).contains("globex", "external", "Set up", "required"))
                .anySatisfy(row -> assertThat(row).contains("acme", "external").doesNotContain("required"));
        assertThat(page.locator("[data-testid='users'], [role='switch']").count())
                .isZero();
        assertThat(page.locator("body").innerText()).doesNotContain("Olga", "Emma");
        Looks.rightIn(".ca-page", page, "console-member");
    }

    @Test
    void is_not_in_the_menu_of_somebody_without_a_company(TestRealm realm, Page page) {
        TestUser sam = realm.user("sam");
        realm.company("closed").member(sam).disable();
        page.navigate(realm.issuer() + "/account/");
        LoginPage.on(page).signIn(sam);
        page.locator("nav [data-testid='organizations']").waitFor();

        assertThat(page.locator("nav").first().innerText())
                .contains("Organizations")
                .doesNotContain("Security & access");
    }

    @Test
    void says_when_the_server_cannot_be_reached_and_goes_on_when_it_can(TestRealm realm, Page page) {
        CompanyAccessPage shown = Scene.of(realm).open(page);
        page.context().setOffline(true);
        shown.factorSwitch().click();
        shown.press("factor-require");
        shown.dialog("factor-require")
                .getByText("The server cannot be reached.")
                .waitFor();
        Looks.rightIn(".ca-page", page, "console-offline");

        page.context().setOffline(false);
        shown.confirm("factor-require");
        shown.awaitSwitch(shown.factorSwitch(), true);
    }

    @Test
    void says_when_the_session_is_over(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        CompanyAccessPage shown = scene.open(page);
        shown.factorSwitch().click();
        scene.olga().admin().logout();

        shown.press("factor-require");

        shown.dialog("factor-require").getByText("You are no longer signed in.").waitFor();
        assertThat(scene.read().at("/policy/secondFactor").asText()).isEqualTo("optional");
    }

    @Test
    void says_when_the_company_is_gone(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        CompanyAccessPage shown = scene.open(page);
        shown.supportSwitch().click();
        shown.dialog("support-open").locator("[name='reason']").fill("The import fails");
        scene.company().disable();

        shown.press("support-open");

        shown.dialog("support-open").getByText("It is no longer there.").waitFor();
    }

    @Test
    void can_be_worked_by_keyboard_alone(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        CompanyAccessPage shown = scene.open(page);
        tabTo(page, "company-access-support");
        page.keyboard().press("Space");
        shown.dialog("support-open");
        page.keyboard().press("Escape");
        assertThat(focused(page)).isEqualTo("company-access-support");

        page.keyboard().press("Enter");
        shown.dialog("support-open");
        page.keyboard().type("The import fails");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        shown.awaitSwitch(shown.supportSwitch(), true);
        assertThat(scene.support().at("/grant/reason").asText()).isEqualTo("The import fails");
        assertThat(focused(page)).isEqualTo("company-access-support");
    }

    @Test
    void works_under_a_strict_content_security_policy(TestRealm realm, Page page) {
        String strict = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self';"
                + " object-src 'none'; base-uri 'none'; form-action 'self'";
        realm.change(settings -> settings.withObject("/browserSecurityHeaders").put("contentSecurityPolicy", strict));
        List<String> broken = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                broken.add(message.text());
            }
        });
        Scene scene = Scene.of(realm).supportOpen();
        CompanyAccessPage shown = scene.open(page);

        Locator export = page.getByText("Download the log (CSV)");
        assertThat(page.waitForDownload(export::click).suggestedFilename()).endsWith(".csv");
        shown.supportSwitch().click();
        shown.awaitSwitch(shown.supportSwitch(), false);

        assertThat(page.reload().headerValue("content-security-policy")).isEqualTo(strict);
        CompanyAccessPage.on(page);
        assertThat(broken).isEmpty();
        realm.change(settings -> settings.withObject("/browserSecurityHeaders").remove("contentSecurityPolicy"));
    }

    private static void tabTo(Page page, String id) {
        boolean found = IntStream.range(0, 60).anyMatch(each -> {
            page.keyboard().press("Tab");
            return focused(page).equals(id);
        });
        assertThat(found).as("reached by the tab key").isTrue();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }
}
