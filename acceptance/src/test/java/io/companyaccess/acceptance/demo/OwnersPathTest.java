package io.companyaccess.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.RecoveryCodesSetupPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.AxeCheck;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.invoices.InvoicesApp;
import io.companyaccess.demo.invoices.InvoicesConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** An owner without a second factor switches it on for his company, and off again, in the app and without help. */
@Acceptance
final class OwnersPathTest {

    @Test
    void from_no_factor_to_a_policy_that_is_switched_on(TestRealm realm, MailCatcher mail, Page page)
            throws IOException {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga).member(realm.user("emma"));
        try (InvoicesApp app = InvoicesApp.start(InvoicesConfig.demo(realm.issuer(), 0))) {
            letIn(realm, app);

            page.navigate(app.url() + "/settings");
            LoginPage.on(page).signIn(olga);
            heading(page, acme.alias()).waitFor();
            look(page, "1-settings");
            page.getByRole(AriaRole.SWITCH).click();
            heading(page, "A second factor for everybody").waitFor();
            look(page, "2-what-will-happen");
            button(page, "Switch on").click();
            heading(page, "You need a second factor first").waitFor();
            look(page, "3-own-factor-first");
            assertThat(policyOf(realm, acme)).isEmpty();

            button(page, "Set up your second factor").click();
            EnrolmentPage enrolment = EnrolmentPage.on(page);
            look(page, "4-enrolment");
            enrolment.enter(enrolment.scan().next());
            RecoveryCodesSetupPage codes = RecoveryCodesSetupPage.on(page);
            look(page, "5-recovery-codes");
            assertThat(codes.keep()).isNotEmpty();

            heading(page, "A second factor for everybody").waitFor();
            look(page, "6-back-on-the-form");
            button(page, "Switch on").click();
            page.getByText("Switched on: everybody is asked").waitFor();
            look(page, "7-switched-on");

            assertThat(policyOf(realm, acme)).isEqualTo("required");
            assertThat(page.getByRole(AriaRole.SWITCH).getAttribute("aria-checked"))
                    .isEqualTo("true");
            assertThat(realm.events().byAdmins()).anySatisfy(event -> {
                assertThat(event.getResourceType()).isEqualTo("COMPANY_POLICY");
                assertThat(event.getAuthDetails().getUserId()).isEqualTo(olga.id());
            });
            mail.await(olga.email(), 2);
            assertThat(mail.to(olga.email()))
                    .anyMatch(one -> one.subject().equals("Security settings of " + acme.alias() + " were changed"));

            page.getByRole(AriaRole.SWITCH).click();
            button(page, "Switch off").click();
            page.getByText("Switched off: a password is enough").waitFor();
            assertThat(policyOf(realm, acme)).isEqualTo("optional");
        }
    }

    private static void look(Page page, String name) {
        AxeCheck.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "owner-" + name + ".png"))
                .setFullPage(true));
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private static String policyOf(TestRealm realm, TestCompany company) {
        return realm.api()
                .get(realm.path("organizations/" + company.id()))
                .at("/attributes/company-access.second-factor/0")
                .asText();
    }

    private static void letIn(TestRealm realm, InvoicesApp app) {
        ClientRepresentation client =
                realm.admin().clients().findByClientId("invoices").get(0);
        client.getRedirectUris().add(app.url() + "/*");
        realm.admin().clients().get(client.getId()).update(client);
    }
}
