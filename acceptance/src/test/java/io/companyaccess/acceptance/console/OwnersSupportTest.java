package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** How an owner lets support in and out on the page. */
@Acceptance
final class OwnersSupportTest {

    @Test
    void lets_support_in_after_a_second_factor_and_back_out_with_one_click(
            TestRealm realm, MailCatcher mail, Page page) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        Scene scene = new Scene(realm, acme, olga, null, null, null);
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(olga);
        CompanyAccessPage shown = CompanyAccessPage.on(page);
        shown.awaitSwitch(shown.supportSwitch(), false);

        shown.supportSwitch().click();
        shown.press("support-open");
        shown.dialog("support-open")
                .locator("[name='reason'][aria-invalid='true']")
                .waitFor();
        shown.dialog("support-open").locator("[name='reason']").fill("The totals of March\nare wrong");
        shown.dialog("support-open").locator("[name='duration']").selectOption("P7D");
        shown.press("support-open");
        shown.stepUp();
        EnrolmentPage.on(page).enrol();

        // Back at the same question, with what was written; nothing was switched behind the owner's back.
        Locator question = CompanyAccessPage.on(page).dialog("support-open");
        assertThat(question.locator("[name='reason']").inputValue()).isEqualTo("The totals of March\nare wrong");
        assertThat(question.locator("[name='duration']").inputValue()).isEqualTo("P7D");
        assertThat(scene.support().path("open").asBoolean()).isFalse();

        shown.confirm("support-open");
        shown.awaitSwitch(shown.supportSwitch(), true);
        shown.awaitToast("Support may enter now");
        assertThat(scene.support().at("/grant/reason").asText()).isEqualTo("The totals of March are wrong");
        assertThat(shown.card("support-access").innerText()).contains("Open until", "Opened by Olga Tester");
        mail.await(olga.email());

        shown.supportSwitch().click();
        shown.awaitSwitch(shown.supportSwitch(), false);
        assertThat(scene.support().path("open").asBoolean()).isFalse();
        assertThat(shown.card("support-access").locator("tbody tr").allInnerTexts())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).contains("Closed", "Olga Tester"))
                .satisfies(lines -> assertThat(lines.get(1)).contains("Opened", "Olga Tester"));
        assertThat(realm.events().byAdmins().stream()
                        .filter(event -> event.getResourceType().equals("SUPPORT_ACCESS"))
                        .filter(event -> event.getResourcePath().contains(acme.id()))
                        .map(AdminEventRepresentation::getOperationType))
                .hasSize(2);
    }

    @Test
    void answers_requests_and_takes_the_log_along(TestRealm realm, Page page) throws IOException {
        Scene scene = Scene.of(realm).asked();
        CompanyAccessPage shown = scene.open(page);
        Locator request = shown.card("support-access").locator("[data-testid='support-request']");
        assertThat(request.innerText()).contains("Sam Tester", "7 days", "The totals of March are wrong", "T-115");

        request.locator("button").nth(1).click();
        shown.confirm("support-deny");
        shown.awaitToast("The request was refused");
        assertThat(scene.support().path("requests")).isEmpty();

        scene.asked();
        page.reload();
        shown = CompanyAccessPage.on(page);
        request.locator("button").first().click();
        assertThat(shown.dialog("support-approve").locator("[name='duration']").inputValue())
                .isEqualTo("P7D");
        shown.dialog("support-approve").locator("[name='duration']").selectOption("PT8H");
        shown.confirm("support-approve");
        shown.awaitSwitch(shown.supportSwitch(), true);
        assertThat(scene.support().at("/grant/endsAt").asText()).isNotBlank();
        shown.card("users").getByText("Support may enter until").waitFor();
        shown.card("users").getByText("Nobody has entered yet.").waitFor();

        Locator export = page.getByText("Download the log (CSV)");
        String csv = Files.readString(page.waitForDownload(export::click).path());
        assertThat(csv).startsWith("\"at\",\"what\",").contains("requested", "denied", "opened", "Sam Tester");

        shown.supportSwitch().click();
        shown.card("users").getByText("Support may enter until").waitFor(gone());
    }

    @Test
    void keeps_as_much_of_the_log_as_he_asked_for_when_he_comes_back_to_the_page(TestRealm realm, Page page) {
        Scene scene = Scene.of(realm);
        for (int i = 0; i < 7; i++) {
            scene.asked();
        }
        Locator card = scene.open(page).card("support-access");
        Locator lines = card.locator("table[aria-label='What happened'] tbody tr");
        assertThat(lines.count()).isEqualTo(5);
        card.getByText("Show more").click();
        lines.nth(6).waitFor();

        scene.asked();
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        // There is one more line than he has asked for.
        card.getByText("Show more").waitFor();

        assertThat(card.locator("[data-testid='support-request']").count()).isEqualTo(8);
        assertThat(lines.count()).isEqualTo(7);
    }

    @Test
    void is_not_asked_for_somebody_else_who_signs_in_meanwhile(TestRealm realm, Page page) {
        TestUser olga = realm.user("olga");
        TestUser otto = realm.user("otto");
        realm.company("acme").owner(olga).owner(otto);
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(olga);
        CompanyAccessPage shown = CompanyAccessPage.on(page);
        shown.supportSwitch().click();
        shown.dialog("support-open").locator("[name='reason']").fill("What only olga knows");
        shown.press("support-open");
        shown.stepUp();
        EnrolmentPage.on(page);

        olga.admin().logout();
        page.context().clearCookies();
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(otto);

        CompanyAccessPage.on(page);
        assertThat(page.locator("dialog").count()).isZero();
        assertThat(page.content()).doesNotContain("What only olga knows");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
