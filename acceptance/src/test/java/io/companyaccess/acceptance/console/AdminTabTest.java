package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tab on an organization in the Admin Console. */
@Acceptance
final class AdminTabTest {
    private static final String TAB = "#company-access-tab";
    private static final String PANEL = "#company-access-panel";

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void is_there_in_its_languages(String language, TestRealm realm, Page page) {
        String title = PageStatesTest.TITLES.get(language);
        Scene scene = Scene.of(realm).supportOpen().asked();
        TestUser ida = manager(realm);
        ida.speaks(language);
        page.navigate(address(scene, "settings"));
        LoginPage.on(page).signIn(ida);

        page.locator(TAB).click();

        CompanyAccessPage.on(page);
        assertThat(page.locator(TAB).innerText()).isEqualTo(title);
        assertThat(page.locator(TAB).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.url()).endsWith("/company-access");
        Looks.rightIn(".ca-page", page, "console-admin-" + language);
    }

    @Test
    void has_an_address_and_lives_with_the_native_tabs(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        Scene other = Scene.of(realm);
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(manager(realm));
        CompanyAccessPage.on(page);
        assertThat(page.locator(PANEL).innerText()).contains(scene.company().alias());

        page.reload();
        CompanyAccessPage.on(page);
        page.locator("[data-testid='membersTab']").click();
        page.getByText(scene.emma().username()).first().waitFor();
        assertThat(page.locator(PANEL).count()).isZero();
        assertThat(page.locator(TAB).getAttribute("aria-selected")).isEqualTo("false");
        page.goBack();
        CompanyAccessPage.on(page);

        page.navigate(address(other, "company-access"));
        page.locator(PANEL).getByText(other.company().alias()).first().waitFor();
        assertThat(page.locator(PANEL).innerText())
                .doesNotContain(scene.company().alias());
        assertThat(page.locator(TAB).count()).isOne();
    }

    @Test
    void closes_to_support_and_does_not_open(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm).supportOpen();
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(manager(realm));
        CompanyAccessPage shown = CompanyAccessPage.on(page);

        shown.supportSwitch().click();
        shown.awaitSwitch(shown.supportSwitch(), false);
        assertThat(scene.support().path("open").asBoolean()).isFalse();

        assertThat(shown.supportSwitch().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(shown.card("support-access").innerText())
                .contains("Only an owner of the company can let support in");
        shown.supportSwitch().focus();
        page.keyboard().press("Space");
        assertThat(page.locator("dialog").count()).isZero();
        assertThat(scene.support().path("open").asBoolean()).isFalse();
    }

    @Test
    void changes_the_policy_without_a_step_up_and_leaves_an_admin_event(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        TestUser ida = manager(realm);
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(ida);
        CompanyAccessPage shown = CompanyAccessPage.on(page);

        shown.factorSwitch().click();
        shown.dialog("factor-require").getByText("Emma Tester").waitFor();
        shown.confirm("factor-require");

        shown.awaitSwitch(shown.factorSwitch(), true);
        assertThat(scene.read().at("/policy/secondFactor").asText()).isEqualTo("required");
        assertThat(realm.events().byAdmins()).anySatisfy(event -> {
            assertThat(event.getResourceType()).isEqualTo("COMPANY_POLICY");
            assertThat(event.getResourcePath()).contains(scene.company().id());
            assertThat(event.getAuthDetails().getUserId()).isEqualTo(ida.id());
        });
    }

    @Test
    void tells_who_may_only_look_that_nothing_was_changed(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(RestApp.admin(realm, "vera", "view-realm", "view-users", "view-organizations"));
        CompanyAccessPage shown = CompanyAccessPage.on(page);

        shown.factorSwitch().click();
        shown.press("factor-require");

        Locator refusal = shown.dialog("factor-require").locator(".pf-v5-c-alert.pf-m-danger");
        refusal.waitFor();
        assertThat(refusal.innerText()).contains("You may not change this", "Ask an administrator");
        assertThat(scene.read().at("/policy/secondFactor").asText()).isEqualTo("optional");
    }

    @Test
    void says_what_an_admin_may_not_see(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(RestApp.admin(realm, "vic", "view-realm", "view-organizations"));

        page.locator("[data-testid='users']").getByText("You may not see this").waitFor();

        assertThat(page.locator(PANEL).innerText()).doesNotContain(scene.emma().email());
    }

    @Test
    void says_that_a_company_is_switched_off(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        scene.company().disable();
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(manager(realm));

        page.locator(PANEL).getByText("This organization is switched off").waitFor();
    }

    @Test
    void sends_the_token_nowhere_else_whatever_the_address_says(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        page.navigate(address(scene, "company-access"));
        LoginPage.on(page).signIn(manager(realm));
        CompanyAccessPage.on(page);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("company-access/ui/texts")) {
                asked.add(request.url());
            }
        });

        for (String realmInAddress :
                new String[] {".%2e", "%2e%2e", "..", "..\\..\\app", "..%5C..%5Capp", "%2E%2E%2Fapp", "%"}) {
            page.evaluate(
                    "address => { location.hash = address; }",
                    "#/" + realmInAddress + "/organizations/" + scene.company().id() + "/company-access");
            page.waitForTimeout(300);
        }

        assertThat(asked)
                .allSatisfy(url -> assertThat(url).contains("/admin/realms/").doesNotContain("/app/"));
    }

    private static TestUser manager(TestRealm realm) {
        return RestApp.admin(
                realm,
                "ida",
                "view-realm",
                "manage-users",
                "view-users",
                "manage-organizations",
                "view-organizations",
                "view-events");
    }

    private static String address(Scene scene, String tab) {
        return scene.realm().issuer().toString().replace("/realms/", "/admin/") + "/console/#/"
                + scene.realm().name() + "/organizations/" + scene.company().id() + "/" + tab;
    }
}
