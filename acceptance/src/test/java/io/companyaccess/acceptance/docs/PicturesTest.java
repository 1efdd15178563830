package io.companyaccess.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.RecoveryCodesSetupPage;
import io.companyaccess.acceptance.pages.ReminderPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The people of the demo meet every page that the docs show; each picture of the docs is taken here. */
@Proof
final class PicturesTest {
    private final TestRealm realm;

    PicturesTest(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.createWithPeople(server, mail);
    }

    @Test
    void an_employee_is_reminded_and_sets_up_a_second_factor(Page page) {
        policy(Map.of(
                "secondFactor",
                "required",
                "secondFactorFrom",
                LocalDate.now(ZoneOffset.UTC).plusDays(12).toString()));
        realm.invoices().login().open(page);
        LoginPage.on(page).signIn("emma", "emma-demo-password");
        assertThat(ReminderPage.on(page).asked()).contains("Acme NV");
        form(page, "reminder");

        ReminderPage.on(page).now();
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(enrolment.text()).contains("Acme NV");
        form(page, "enrolment");
        enrolment.enter(enrolment.scan().next());
        RecoveryCodesSetupPage.on(page);
    }

    @Test
    void a_recipient_says_who_he_is(Page page) {
        window(page, 390, 740);
        open(link("address"), page);
        assertThat(DocumentLinkPage.on(page).asksForAddress()).isTrue();
        Picture.of(page, "document-link");

        open(link("mailbox-code"), page);
        DocumentLinkPage.on(page).enter("rita@customer.example");
        LinkCodePage.on(page);
        page.waitForFunction("document.getElementById('ca-status').textContent !== ''");
        Picture.of(page, "document-link-code");
    }

    @Test
    void an_owner_looks_after_his_company(Page page) {
        link("address");
        CompanyAccessPage shown = owner(page);
        window(page, 1280, 900);
        Picture.of(page, "owner");
        Picture.of(shown.card("users"), "users");

        shown.supportSwitch().click();
        Picture.of(shown.dialog("support-open"), "support-open");
    }

    @Test
    void an_identity_admin_has_a_tab(Page page) {
        window(page, 1280, 900);
        page.navigate(realm.issuer().toString().replace("/realms/", "/admin/") + "/console/#/" + realm.name()
                + "/organizations/" + acme() + "/company-access");
        LoginPage.on(page).signIn("ida", "ida-demo-password");
        CompanyAccessPage.on(page);
        assertThat(page.locator("#company-access-tab").getAttribute("aria-selected"))
                .isEqualTo("true");
        Picture.of(page, "admin");
    }

    @Test
    void an_agent_stands_at_a_closed_door(Page page) {
        realm.invoices().login("support_company", "acme").open(page);
        LoginPage.on(page).signIn("sam", "sam-demo-password");
        EnrolmentPage.on(page).enrol();
        assertThat(SupportPage.closed(page).text()).contains("Acme NV is closed to support");
        form(page, "support-closed");
    }

    private CompanyAccessPage owner(Page page) {
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn("olga", "olga-demo-password");
        CompanyAccessPage shown = CompanyAccessPage.on(page);
        shown.factorSwitch().click();
        shown.press("factor-require");
        shown.stepUp();
        EnrolmentPage.on(page).enrol();
        shown = CompanyAccessPage.on(page);
        shown.confirm("factor-require");
        shown.awaitSwitch(shown.factorSwitch(), true);
        // Without what the page has just told.
        page.reload();
        return CompanyAccessPage.on(page);
    }

    private void open(String code, Page page) {
        realm.invoices().login("document_link", code).open(page);
    }

    /** The code of a new link. */
    private String link(String recipientCheck) {
        return realm.api()
                .post(
                        realm.path("company-access/companies/acme/document-links"),
                        Map.of(
                                "document",
                                "offer/2026-7",
                                "purpose",
                                "sign",
                                "recipients",
                                new String[] {"rita@customer.example"},
                                "recipientCheck",
                                recipientCheck))
                .path("code")
                .asText();
    }

    private void policy(Map<String, String> policy) {
        realm.api().put(realm.path("company-access/companies/acme/policy"), policy);
    }

    private String acme() {
        return realm.api()
                .get(realm.path("company-access/companies/acme"))
                .path("id")
                .asText();
    }

    /** A page of the sign-in, without the background that a vendor changes anyway. */
    private static void form(Page page, String name) {
        Picture.of(page.locator(".pf-v5-c-login__main"), name);
    }

    private static void window(Page page, int width, int height) {
        page.setViewportSize(width, height);
    }
}
