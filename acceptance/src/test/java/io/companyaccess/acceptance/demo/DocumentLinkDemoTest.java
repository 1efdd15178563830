package io.companyaccess.acceptance.demo;

import static io.companyaccess.acceptance.demo.Looking.button;
import static io.companyaccess.acceptance.demo.Looking.elsewhere;
import static io.companyaccess.acceptance.demo.Looking.heading;
import static io.companyaccess.acceptance.demo.Looking.letIn;
import static io.companyaccess.acceptance.demo.Looking.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.invoices.InvoicesApp;
import io.companyaccess.demo.invoices.InvoicesConfig;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** The app mails links to single documents; who opens them, and who does not. */
@Acceptance
final class DocumentLinkDemoTest {
    private static final String NOTHING_DONE = "nothing yet";

    private final TestRealm realm;
    private final MailCatcher mail;
    private final TestUser olga;
    private final TestUser emma;
    private final TestCompany acme;

    /** The mail catcher is one for the run. */
    private final String rita = "rita-" + UUID.randomUUID() + "@customer.example";

    private final String roy = "roy-" + UUID.randomUUID() + "@customer.example";
    private InvoicesApp app;

    DocumentLinkDemoTest(TestRealm realm, MailCatcher mail) {
        this.realm = realm;
        this.mail = mail;
        olga = realm.user("olga");
        emma = realm.user("emma");
        acme = realm.company("acme").owner(olga).member(emma);
    }

    @BeforeEach
    void start() throws IOException {
        app = InvoicesApp.start(InvoicesConfig.demo(realm.issuer(), 0).mailingBy(mail.port()));
        letIn(realm, app);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void the_recipient_signs_the_offer_and_a_colleague_gets_nowhere(Page page) {
        documents(page, olga);
        look(page, "link-demo-1-documents");
        send(page, "Offer 2026-7", rita + ", " + roy);
        page.getByText("Offer 2026-7 has been sent.").waitFor();
        assertThat(row(page).innerText()).contains("to 2 recipients", "active, not opened yet", NOTHING_DONE);
        look(page, "link-demo-2-sent");
        mail.await(roy);
        assertThat(mail.await(rita).subject()).isEqualTo("Offer 2026-7 of " + acme.alias());

        Page ritas = elsewhere(page);
        ritas.navigate(link(rita));
        look(ritas, "link-demo-3-who-are-you");
        DocumentLinkPage.on(ritas).enterInVain("rita@elsewhere.example");
        assertThat(DocumentLinkPage.on(ritas).error()).isNotEmpty();
        DocumentLinkPage.on(ritas).enter(rita);
        heading(ritas, "Offer 2026-7").waitFor();
        look(ritas, "link-demo-4-the-document");
        button(ritas, "Sign the offer").click();
        ritas.getByText("You have signed this").waitFor();
        look(ritas, "link-demo-5-signed");

        page.reload();
        assertThat(row(page).innerText())
                .contains("opened once", "signed by recipient 1")
                .doesNotContain("recipient 2");
        look(page, "link-demo-6-olga-sees-it");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "link-demo-6-olga-sees-it-on-a-phone");

        Page colleagues = elsewhere(page);
        colleagues.navigate(link(rita));
        DocumentLinkPage.on(colleagues).enterInVain("carl@customer.example");
        assertThat(DocumentLinkPage.on(colleagues).error()).isNotEmpty();
        look(colleagues, "link-demo-7-forwarded");

        button(ritas, "Done").click();
        heading(ritas, "Closed").waitFor();
        look(ritas, "link-demo-8-closed");
        page.reload();
        assertThat(row(page).innerText()).contains("opened once");
    }

    @Test
    void a_link_that_is_revoked_while_it_is_open_signs_nothing(Page page) {
        documents(page, olga);
        send(page, "Offer 2026-7", rita);
        Page ritas = opened(page, rita);

        button(page, "Revoke the link to Offer 2026-7").click();
        page.getByText("Revoked: this link opens nothing").waitFor();
        button(ritas, "Sign the offer").click();

        heading(ritas, "Nothing was signed").waitFor();
        look(ritas, "link-demo-9-revoked");
        page.reload();
        assertThat(row(page).innerText()).contains("revoked, opened once", NOTHING_DONE);
        ritas.navigate(link(rita));
        DocumentLinkPage.on(ritas).enterInVain(rita);
    }

    @Test
    void whoever_is_signed_in_stays_so_beside_the_links_that_are_opened_in_his_browser(Page page) {
        documents(page, olga);
        send(page, "Offer 2026-7", rita);
        send(page, "Invoice 2026-115", roy);

        Page offer = inNewTab(page, rita);
        Page invoice = inNewTab(page, roy);
        button(invoice, "Pay the invoice").click();
        invoice.getByText("You have paid this").waitFor();
        button(offer, "Sign the offer").click();
        offer.getByText("You have signed this").waitFor();
        button(offer, "Done").click();
        heading(offer, "Closed").waitFor();

        invoice.reload();
        heading(invoice, "Invoice 2026-115").waitFor();
        page.navigate(app.url() + "/");
        heading(page, "Good day, Olga").waitFor();
        page.navigate(realm.issuer() + "/account/");
        page.getByText("Personal info").first().waitFor();
        assertThat(realm.admin().users().get(olga.id()).getUserSessions())
                .extracting(UserSessionRepresentation::getUsername)
                .containsExactly(olga.username());
    }

    @Test
    void a_recipient_with_an_account_is_not_asked_and_looks_at_one_document_at_a_time(Page page) {
        documents(page, olga);
        send(page, "Offer 2026-7", emma.email());
        String first = link(emma.email());
        send(page, "Offer 2026-8", emma.email());
        mail.await(emma.email(), 2);
        Page emmas = elsewhere(page);
        documents(emmas, emma);

        emmas.navigate(first);
        heading(emmas, "Offer 2026-7").waitFor();
        assertThat(emmas.getByText("You are signed in with your account").isVisible())
                .isTrue();
        Page tab = emmas.context().newPage();
        tab.navigate(link(emma.email()));
        heading(tab, "Offer 2026-8").waitFor();
        button(emmas, "Sign the offer").click();
        emmas.getByText("Please open this one's link again").waitFor();
        button(tab, "Sign the offer").click();
        tab.getByText("You have signed this").waitFor();
        button(tab, "Done").click();
        tab.getByText("with your account you stay signed in").waitFor();

        tab.navigate(app.url() + "/");
        heading(tab, "Good day, Emma").waitFor();
        emmas.navigate(first);
        heading(emmas, "Offer 2026-7").waitFor();
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_link(Page page) {
        documents(page, olga);
        FormData form = FormData.create()
                .set("form_token", hidden(page, "form_token"))
                .set("company", acme.alias())
                .set("document", "offer/2026-7")
                .set("key", hidden(page, "key"))
                .set("recipients", rita);

        APIResponse once = page.request()
                .post(app.url() + "/documents/send", RequestOptions.create().setForm(form));
        APIResponse twice = page.request()
                .post(app.url() + "/documents/send", RequestOptions.create().setForm(form));

        assertThat(once.text()).contains("has been sent");
        assertThat(twice.text()).contains("This form was sent already");
        page.reload();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        mail.await(rita);
        assertThat(mail.to(rita)).hasSize(1);
    }

    private void documents(Page page, TestUser user) {
        page.navigate(app.url() + "/documents");
        LoginPage.on(page).signIn(user);
        heading(page, "Documents of " + acme.alias()).waitFor();
    }

    private static void send(Page page, String paper, String recipients) {
        Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText(paper));
        card.getByLabel("Send to").fill(recipients);
        button(page, "Send " + paper).click();
        page.getByText(paper + " has been sent.").waitFor();
    }

    /** The mailed link of the newest mail. */
    private String link(String address) {
        return mail.await(address).links().get(0);
    }

    private Page opened(Page page, String recipient) {
        return open(elsewhere(page), recipient);
    }

    private Page inNewTab(Page page, String recipient) {
        return open(page.context().newPage(), recipient);
    }

    private Page open(Page page, String recipient) {
        page.navigate(link(recipient));
        DocumentLinkPage.on(page).enter(recipient);
        button(page, "Done").waitFor();
        return page;
    }

    private static Locator row(Page page) {
        return page.locator("tbody tr").first();
    }

    private static String hidden(Page page, String name) {
        return page.locator("main input[name=" + name + "]").first().inputValue();
    }
}
