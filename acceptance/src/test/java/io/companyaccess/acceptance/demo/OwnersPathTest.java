package io.companyaccess.acceptance.demo;

import static io.companyaccess.acceptance.demo.Looking.button;
import static io.companyaccess.acceptance.demo.Looking.heading;
import static io.companyaccess.acceptance.demo.Looking.letIn;
import static io.companyaccess.acceptance.demo.Looking.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.RecoveryCodesSetupPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.invoices.InvoicesApp;
import io.companyaccess.demo.invoices.InvoicesConfig;
import java.io.IOException;
import org.junit.jupiter.api.Test;

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
            look(page, "owner-1-settings");
            page.getByRole(AriaRole.SWITCH).click();
            heading(page, "A second factor for everybody").waitFor();
            look(page, "owner-2-what-will-happen");
            button(page, "Switch on").click();
            heading(page, "You need a second factor first").waitFor();
            look(page, "owner-3-own-factor-first");
            assertThat(policyOf(realm, acme)).isEmpty();

            button(page, "Set up your second factor").click();
            EnrolmentPage enrolment = EnrolmentPage.on(page);
            look(page, "owner-4-enrolment");
            enrolment.enter(enrolment.scan().next());
            RecoveryCodesSetupPage codes = RecoveryCodesSetupPage.on(page);
            look(page, "owner-5-recovery-codes");
            assertThat(codes.keep()).isNotEmpty();

            heading(page, "A second factor for everybody").waitFor();
            look(page, "owner-6-back-on-the-form");
            button(page, "Switch on").click();
            page.getByText("Switched on: everybody is asked").waitFor();
            look(page, "owner-7-switched-on");

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

    private static String policyOf(TestRealm realm, TestCompany company) {
        return realm.api()
                .get(realm.path("organizations/" + company.id()))
                .at("/attributes/company-access.second-factor/0")
                .asText();
    }
}
