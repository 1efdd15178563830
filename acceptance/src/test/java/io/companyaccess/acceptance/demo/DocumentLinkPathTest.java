package io.companyaccess.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LoginPage;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** An offer goes out by mail, its recipient signs it, and whoever it is forwarded to gets nowhere. */
@Acceptance
final class DocumentLinkPathTest {

    @Test
    void from_the_mail_to_a_signature(TestRealm realm, MailCatcher mail, BrowserContext browser, Page page)
            throws IOException {
        String rita = "rita-" + UUID.randomUUID() + "@customer.example";
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        try (InvoicesApp app =
                InvoicesApp.start(InvoicesConfig.demo(realm.issuer(), 0).mailingBy(mail.port()))) {
            letIn(realm, app);
            page.navigate(app.url() + "/documents");
            LoginPage.on(page).signIn(emma);
            heading(page, "Documents of " + acme.alias()).waitFor();
            look(page, "1-documents");
            page.locator("#to-offer-2026-7").fill(rita);
            button(page, "Send Offer 2026-7").click();
            page.getByText("has been sent").waitFor();
            look(page, "2-sent");
            String link = mail.await(rita).links().stream()
                    .filter(each -> each.startsWith(app.url() + "/d/"))
                    .findFirst()
                    .orElseThrow();

            try (BrowserContext forwarded = elsewhere(browser)) {
                Page colleague = forwarded.newPage();
                colleague.navigate(link);
                DocumentLinkPage shown = DocumentLinkPage.on(colleague).enterInVain("colleague@customer.example");
                assertThat(shown.error()).contains("ask the sender for a new link");
            }

            // In the employee's own browser, where her sign-in stays as it is.
            Page recipient = browser.newPage();
            recipient.setViewportSize(360, 740);
            recipient.navigate(link);
            DocumentLinkPage.on(recipient).enter(rita);
            heading(recipient, "Offer 2026-7").waitFor();
            look(recipient, "3-the-offer");
            button(recipient, "Sign").click();
            recipient.getByText("You have signed this").waitFor();
            look(recipient, "4-signed");

            page.navigate(app.url() + "/documents");
            page.getByText("signed by recipient 1").waitFor();
            look(page, "5-the-sender-sees-it");
            assertThat(page.getByText("opened once").isVisible()).isTrue();
            button(page, "Revoke the link to Offer 2026-7").click();
            page.getByText("Revoked: this link opens nothing any more").waitFor();

            recipient.navigate(link);
            DocumentLinkPage.on(recipient).enterInVain(rita);
        }
    }

    @Test
    void not_after_it_was_revoked_under_his_hands(TestRealm realm, MailCatcher mail, BrowserContext browser, Page page)
            throws IOException {
        String rita = "rita-" + UUID.randomUUID() + "@customer.example";
        TestUser emma = realm.user("emma");
        realm.company("acme").member(emma);
        try (InvoicesApp app =
                InvoicesApp.start(InvoicesConfig.demo(realm.issuer(), 0).mailingBy(mail.port()))) {
            letIn(realm, app);
            page.navigate(app.url() + "/documents");
            LoginPage.on(page).signIn(emma);
            page.locator("#to-offer-2026-7").fill(rita);
            button(page, "Send Offer 2026-7").click();
            page.getByText("has been sent").waitFor();
            Page recipient = browser.newPage();
            recipient.navigate(mail.await(rita).links().stream()
                    .filter(each -> each.startsWith(app.url() + "/d/"))
                    .findFirst()
                    .orElseThrow());
            DocumentLinkPage.on(recipient).enter(rita);
            heading(recipient, "Offer 2026-7").waitFor();

            button(page, "Revoke the link to Offer 2026-7").click();
            page.getByText("Revoked").first().waitFor();
            button(recipient, "Sign").click();

            recipient.getByText("The link was revoked or has run out").waitFor();
            look(recipient, "6-revoked");
            page.navigate(app.url() + "/documents");
            assertThat(page.getByText("signed by recipient").count()).isZero();
        }
    }

    private static BrowserContext elsewhere(BrowserContext here) {
        return here.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
    }

    private static void look(Page page, String name) {
        AxeCheck.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "document-" + name + ".png"))
                .setFullPage(true));
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    private static void letIn(TestRealm realm, InvoicesApp app) {
        ClientRepresentation client =
                realm.admin().clients().findByClientId("invoices").get(0);
        client.getRedirectUris().add(app.url() + "/*");
        realm.admin().clients().get(client.getId()).update(client);
    }
}
