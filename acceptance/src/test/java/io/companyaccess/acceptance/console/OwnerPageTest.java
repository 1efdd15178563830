package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What an owner does on the page with settings and people, and what comes of it. */
@Acceptance
final class OwnerPageTest {

    @Test
    void requires_a_second_factor_and_sees_before_whom_it_concerns(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        CompanyAccessPage shown = scene.open(page);

        shown.factorSwitch().click();
        Locator question = shown.dialog("factor-require");
        question.getByText("Emma Tester").waitFor();
        assertThat(question.innerText())
                .contains("2 of 3 people", scene.emma().email(), scene.arthur().email())
                .doesNotContain("Olga");
        question.locator("[name='from']").fill("2099-01-31");
        shown.confirm("factor-require");

        shown.awaitSwitch(shown.factorSwitch(), true);
        assertThat(shown.card("second-factor").innerText()).contains("Jan 31, 2099");
        assertThat(scene.read().path("policy").toString())
                .contains("\"secondFactor\":\"required\"", "\"secondFactorFrom\":\"2099-01-31\"");

        shown.card("second-factor").getByText("Change the date").click();
        shown.dialog("factor-require").locator("[name='from']").fill("");
        shown.confirm("factor-require");
        shown.card("second-factor").getByText("Required at every sign-in.").waitFor();

        shown.factorSwitch().click();
        shown.dialog("factor-stop").getByText("Cancel").click();
        shown.awaitSwitch(shown.factorSwitch(), true);
        shown.factorSwitch().click();
        shown.confirm("factor-stop");
        shown.awaitSwitch(shown.factorSwitch(), false);
        assertThat(scene.read().at("/policy/secondFactor").asText()).isEqualTo("optional");
    }

    @Test
    void is_led_to_a_factor_of_his_own_before_he_requires_one(TestRealm realm, Page page) {
        TestUser otto = realm.user("otto");
        TestCompany acme = realm.company("acme").owner(otto);
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(otto);
        CompanyAccessPage shown = CompanyAccessPage.on(page);

        shown.factorSwitch().click();
        shown.press("factor-require");
        shown.dialog("factor-require")
                .getByText("You have no second factor yourself")
                .waitFor();
        shown.stepUp();
        EnrolmentPage.on(page).enrol();
        // The same question as before.
        assertThat(CompanyAccessPage.on(page).dialog("factor-require").innerText())
                .contains("Require a second factor?", "Require it");
        shown.confirm("factor-require");

        shown.awaitSwitch(shown.factorSwitch(), true);
        assertThat(new Scene(realm, acme, otto, null, null, null)
                        .read()
                        .at("/policy/secondFactor")
                        .asText())
                .isEqualTo("required");
    }

    @Test
    void chooses_what_recipients_are_asked_and_withdraws_a_link(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        String last = scene.sent(12);
        CompanyAccessPage shown = scene.open(page);
        Locator check = shown.card("recipient-check");
        assertThat(check.locator("input[value='address']").isChecked()).isTrue();

        check.locator("input[value='mailbox-code']").check();
        check.locator("[data-testid='check-save']").click();
        shown.awaitToast("The recipient check was changed");
        assertThat(scene.read().at("/policy/linkRecipientCheck").asText()).isEqualTo("mailbox-code");

        check.locator("input[value='off']").check();
        check.locator("[data-testid='check-save']").click();
        shown.dialog("check-lower").getByText("Cancel").click();
        assertThat(scene.read().at("/policy/linkRecipientCheck").asText()).isEqualTo("mailbox-code");
        check.locator("[data-testid='check-save']").click();
        shown.confirm("check-lower");
        assertThat(scene.read().at("/policy/linkRecipientCheck").asText()).isEqualTo("off");

        Locator links = shown.card("document-links").locator("[data-testid='document-link']");
        assertThat(links.count()).isEqualTo(10);
        shown.card("document-links").getByText("Show more").click();
        links.nth(11).waitFor();
        assertThat(links.first().innerText()).contains("invoice/2026-12", "pay", "Open", "not yet");
        links.first().locator("button").click();
        shown.confirm("link-revoke");
        shown.awaitToast("The link was withdrawn");
        links.first().getByText("Withdrawn on").waitFor();
        assertThat(realm.api()
                        .get(realm.path(
                                "company-access/companies/" + scene.company().id() + "/document-links/" + last))
                        .path("state")
                        .asText())
                .isEqualTo("revoked");
    }

    @Test
    void finds_the_links_of_one_document_among_many(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        scene.sent(12);
        scene.sent(1);
        Locator card = scene.open(page).card("document-links");
        Locator links = card.locator("[data-testid='document-link']");
        Locator field = card.locator("[name='document']");
        Locator status = card.getByRole(AriaRole.STATUS);
        assertThat(names(links)).hasSize(10).contains("invoice/2026-12");

        field.fill(" invoice/2026-1 ");
        field.press("Enter");
        status.getByText("2 links shown").waitFor();
        assertThat(names(links)).containsExactly("invoice/2026-1", "invoice/2026-1");
        assertThat(card.getByText("Show more").count()).isZero();

        // One more is sent meanwhile.
        scene.sent(1);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search"))
                .click();
        status.getByText("3 links shown").waitFor();

        field.fill("invoice/2027-1");
        field.press("Enter");
        card.getByText("No links to a document of this name.").waitFor();

        field.fill("");
        field.press("Enter");
        status.getByText("10 links shown").waitFor();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("document");
    }

    @Test
    void is_shown_what_was_searched_last_whatever_comes_late_or_not_at_all(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        scene.sent(12);
        Locator card = scene.open(page).card("document-links");
        Locator links = card.locator("[data-testid='document-link']");
        Locator field = card.locator("[name='document']");
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/document-links?*", held::add);

        card.getByText("Show more").click();
        field.fill("invoice/2026-7");
        field.press("Enter");
        page.waitForCondition(() -> held.size() == 2);
        page.waitForResponse("**/document-links?*", () -> held.get(0).resume());
        held.get(1).resume();
        links.nth(1).waitFor(gone());
        assertThat(names(links)).containsExactly("invoice/2026-7");

        field.fill("invoice/2026-8");
        field.press("Enter");
        page.waitForCondition(() -> held.size() == 3);
        held.get(2).abort();
        Locator again = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"));
        again.waitFor();
        assertThat(links.count()).as("no rows of another question").isZero();

        again.click();
        page.waitForCondition(() -> held.size() == 4);
        again.waitFor(gone());
        assertThat(links.count()).as("nor while it is tried again").isZero();
        page.unroute("**/document-links?*");
        held.get(3).resume();
        links.first().waitFor();
        assertThat(names(links)).containsExactly("invoice/2026-8");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Document links");
    }

    @Test
    void sees_who_has_access_and_places_people(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        CompanyAccessPage shown = scene.open(page);
        Locator users = shown.card("users").locator("[data-testid='user']");
        assertThat(users.count()).isEqualTo(3);
        assertThat(shown.card("users").locator("[data-testid='totals']").innerText())
                .contains("Users\n3", "Owners\n1", "External\n1", "Without second factor\n2");

        shown.card("users").locator("[name='search']").fill("EMMA");
        users.filter(new Locator.FilterOptions().setHasText("Arthur")).waitFor(gone());
        assertThat(users.count()).isOne();
        users.first().locator("button").click();
        Locator change = shown.dialog("user-manage");
        change.locator("[name='kind']").selectOption("external");
        shown.confirm("user-manage");
        users.first().getByText("external").waitFor();

        shown.card("users").locator("[name='search']").fill("");
        shown.card("users").locator("[name='kind']").selectOption("owner");
        users.filter(new Locator.FilterOptions().setHasText("Emma")).waitFor(gone());
        users.first().locator("button").click();
        shown.dialog("user-manage").locator("[name='owner']").uncheck();
        shown.press("user-manage");
        shown.dialog("user-manage")
                .getByText("Make somebody else an owner first.")
                .waitFor();
        assertThat(scene.read().at("/users/owners").asInt()).isOne();
        assertThat(scene.read().at("/users/external").asInt()).isEqualTo(2);
    }

    @Test
    void takes_away_a_lost_factor(TestRealm realm, MailCatcher mail, Page page) {
        Scene scene = Scene.of(realm);
        scene.emma().add(Credentials.otp(Totp.fresh()));
        CompanyAccessPage shown = scene.open(page);
        Locator emma = shown.card("users")
                .locator("[data-testid='user']")
                .filter(new Locator.FilterOptions().setHasText("Emma"));
        assertThat(emma.innerText()).contains("Set up", "authenticator app");

        emma.locator("button").click();
        shown.dialog("user-manage")
                .getByText("Lost phone: reset the second factor")
                .click();
        shown.confirm("user-reset");

        emma.getByText("Missing").waitFor();
        assertThat(scene.emma().credentialTypes()).containsExactly("password");
        mail.await(scene.emma().email());
    }

    @Test
    void of_two_companies_keeps_them_apart(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        TestCompany globex = realm.company("globex").owner(scene.olga()).requireSecondFactor();
        CompanyAccessPage shown = scene.open(page);
        Locator picker = page.locator("[name='company']");

        picker.selectOption(globex.id());
        shown.awaitSwitch(shown.factorSwitch(), true);
        picker.selectOption(scene.company().id());
        shown.awaitSwitch(shown.factorSwitch(), false);

        // An answer that comes when another company is shown already.
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/companies/" + globex.id(), held::add);
        picker.selectOption(globex.id());
        page.waitForCondition(() -> !held.isEmpty());
        picker.selectOption(scene.company().id());
        shown.awaitSwitch(shown.factorSwitch(), false);
        held.forEach(Route::resume);
        shown.card("users").locator("[data-testid='user']").nth(2).waitFor();
        assertThat(shown.factorSwitch().getAttribute("aria-checked")).isEqualTo("false");
        page.unroute("**/companies/" + globex.id());
        picker.selectOption(globex.id());
        shown.awaitSwitch(shown.factorSwitch(), true);

        page.reload();
        CompanyAccessPage.on(page);
        assertThat(picker.inputValue()).isEqualTo(globex.id());
        assertThat(page.locator("[data-testid='own-row']").count()).isEqualTo(2);
    }

    private static List<String> names(Locator rows) {
        return rows.locator("td:first-child").allInnerTexts();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
