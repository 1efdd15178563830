package io.companyaccess.acceptance.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy {@code password-strength} refuses what is weak and says why, beside Keycloak's own policies. */
@Acceptance
@PlainPages
final class StrengthPolicyTest {

    private static final String STRONG = "walnut harbour violin teapot";

    @BeforeAll
    static void switched_on(TestRealm realm) {
        realm.change(settings -> settings.put("passwordPolicy", "length(8) and password-strength(3)")
                .put("registrationAllowed", true));
    }

    @ParameterizedTest
    @CsvSource({
        "Welkom2019x, a word",
        "Azertyuiop!, keys in a row",
        "15-08-1947, a date",
        "x9#Kq, minimum length",
        "39285174, too short",
    })
    void an_admin_is_told_what_is_wrong(String password, String reason, TestRealm realm) {
        TestUser emma = realm.user("emma");

        HttpResponse<String> answer = realm.api()
                .send("PUT", realm.path("users/" + emma.id() + "/reset-password"), Credentials.password(password));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason).doesNotContain(password);
    }

    @Test
    void an_admin_may_set_a_strong_one(TestRealm realm) {
        TestUser emma = realm.user("emma");

        emma.admin().resetPassword(Credentials.password(STRONG));

        assertThat(realm.api().get(realm.path("admin-events")).toString()).contains("reset-password");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Too easy to guess",
        "nl, Te makkelijk te raden",
        "fr, Trop facile à deviner",
        "de, Zu leicht zu erraten"
    })
    void somebody_with_a_new_password_reads_it_in_his_language(
            String language, String reason, TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        LoginAttempt login = realm.invoices()
                .login("kc_action", "UPDATE_PASSWORD", "ui_locales", language)
                .open(page);
        LoginPage.on(page).signIn(emma);

        MailLinkPages.newPassword(page, "Wachtwoord123!");

        page.getByText(reason).first().waitFor();
        MailLinkPages.newPassword(page, STRONG);
        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("UPDATE_CREDENTIAL");
    }

    @Test
    void somebody_who_registers_reads_it_and_his_own_names_count(TestRealm realm, Page page) {
        page.navigate(realm.invoices().login().url().replace("/auth?", "/registrations?"));
        register(page, "Quasimodo-Zwartberg!");
        page.getByText("names from the account").first().waitFor();
        assertThat(realm.admin().users().searchByUsername("quasimodo", true)).isEmpty();

        register(page, STRONG);

        page.waitForURL(address -> !address.contains("/login-actions/"));
        assertThat(realm.admin().users().searchByUsername("quasimodo", true)).hasSize(1);
    }

    @Test
    void it_stands_in_the_list_of_policies(TestRealm realm) {
        assertThat(realm.api().get("/admin/serverinfo").path("passwordPolicies"))
                .anySatisfy(policy -> {
                    assertThat(policy.path("id").asText()).isEqualTo("password-strength");
                    assertThat(policy.path("defaultValue").asText()).isEqualTo("3");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "strong"})
    void what_is_no_class_is_refused(String value, TestRealm realm) {
        HttpResponse<String> answer =
                realm.api().send("PUT", realm.name(), Map.of("passwordPolicy", "password-strength(" + value + ")"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_realm_is_imported_with_it_and_its_people(TestRealm realm) {
        ObjectNode json = new ObjectMapper()
                .createObjectNode()
                .put("realm", "with-policy")
                .put("enabled", true);
        json.put("passwordPolicy", "password-strength and length(8)");
        json.withArray("users")
                .addObject()
                .put("username", "ines")
                .put("enabled", true)
                .putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", STRONG);

        realm.api().post("", json);

        assertThat(realm.api().get("with-policy").path("passwordPolicy").asText())
                .contains("password-strength");
        assertThat(realm.api().get("with-policy/users?username=ines")).hasSize(1);
        realm.api().delete("with-policy");
    }

    private static void register(Page page, String password) {
        page.locator("input#username").fill("quasimodo");
        page.locator("input#email").fill("quasimodo@people.example");
        page.locator("input#firstName").fill("Quasimodo");
        page.locator("input#lastName").fill("Zwartberg");
        page.locator("input#password").fill(password);
        page.locator("input#password-confirm").fill(password);
        page.locator("#kc-register-form [type='submit']").first().click();
    }
}
