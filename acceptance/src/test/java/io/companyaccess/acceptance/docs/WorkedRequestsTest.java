package io.companyaccess.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The requests that the page for app developers works through do what it says, as written. */
@Acceptance
final class WorkedRequestsTest {
    private final TestRealm realm;

    WorkedRequestsTest(KeycloakServer server, MailCatcher mail) {
        realm = TestRealm.createWithPeople(server, mail);
    }

    @Test
    void a_sign_in_and_another_after_the_company_has_required_a_second_factor(Page page) {
        // As the walk of the README leaves it.
        realm.company("acme").requireSecondFactor();
        try (Script script = Script.run("sign-in.sh", realm)) {
            answer(script, page, person -> LoginPage.on(person).signIn("arthur", "arthur-demo-password"));
            answer(script, page, person -> EnrolmentPage.on(person).enrol());

            List<String> said = script.lines();
            assertThat(said)
                    .filteredOn(line -> line.contains("\"preferred_username\":\"arthur\"") && line.endsWith("(200)"))
                    .hasSize(2);
            assertThat(after("The next refresh says:", said))
                    .contains("\"error\":\"invalid_grant\"", "requires a second factor");
        }
        assertThat(realm.api()
                        .get(realm.path("company-access/companies/acme"))
                        .at("/policy/secondFactor")
                        .asText())
                .isEqualTo("optional");
    }

    @Test
    void a_document_link_from_its_making_to_its_end(Page page) {
        try (Script script = Script.run("document-link.sh", realm)) {
            answer(script, page, person -> DocumentLinkPage.on(person).enter("rita@customer.example"));

            List<String> said = script.lines();
            assertThat(said)
                    .filteredOn(line -> line.endsWith("(200)"))
                    .singleElement()
                    .asString()
                    .contains("\"document\":\"offer/2026-7\"", "\"alias\":\"acme\"", "\"verified\":\"address\"");
            assertThat(after("The same token, and its refresh:", said)).endsWith("(401)");
            assertThat(said.get(said.size() - 1)).contains("\"error\":\"invalid_grant\"");
        }
        assertThat(realm.events().byAdmins())
                .filteredOn(event -> "DOCUMENT_LINK".equals(event.getResourceType()))
                .extracting(event -> event.getOperationType())
                .containsExactlyInAnyOrder("CREATE", "DELETE");
    }

    @Test
    void support_is_let_in_and_shut_out(Page page, BrowserContext browser) {
        try (Script script = Script.run("support.sh", realm);
                BrowserContext privately = browser.browser().newContext(new Browser.NewContextOptions())) {
            answer(script, page, person -> {
                LoginPage.on(person).signIn("olga", "olga-demo-password");
                EnrolmentPage.on(person).enrol();
            });
            answer(script, privately.newPage(), person -> {
                LoginPage.on(person).signIn("sam", "sam-demo-password");
                EnrolmentPage.on(person).enrol();
                SupportPage.confirmation(person).choose("enter");
            });

            List<String> said = script.lines();
            assertThat(said)
                    .filteredOn(line -> line.endsWith("(200)"))
                    .singleElement()
                    .asString()
                    .contains("\"support_access\":{", "\"alias\":\"acme\"", "\"expires_at\":");
            assertThat(said).filteredOn(line -> line.contains("\"open\":true")).hasSize(1);
            assertThat(said).filteredOn(line -> line.contains("\"open\":false")).hasSize(1);
            assertThat(after("Sam's token:", said)).endsWith("(401)");
        }
        assertThat(realm.events().byAdmins())
                .filteredOn(event -> "SUPPORT_ACCESS".equals(event.getResourceType()))
                .hasSize(2);
    }

    /** Opens the address that the script asks for, and types the one at which the browser ends. */
    private static void answer(Script script, Page page, Consumer<Page> person) {
        page.navigate(script.address());
        // The demo's app may run on this port or not, and has no such page: the address is all that counts.
        Request end = page.waitForRequest(
                request -> request.url().startsWith("http://localhost:8081/from-a-script?"), () -> person.accept(page));
        script.type(end.url());
    }

    /** The line behind the one that ends so. */
    private static String after(String end, List<String> said) {
        int place = 0;
        while (!said.get(place).endsWith(end)) {
            place++;
        }
        return said.get(place + 1);
    }
}
