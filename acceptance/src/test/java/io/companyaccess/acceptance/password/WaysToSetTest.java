package io.companyaccess.acceptance.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.Directory;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.ServerSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Whatever way a password is set or shown, its class is known afterwards; when it goes, so does the class. */
@Acceptance
@PlainPages
final class WaysToSetTest {

    private static final String WEAK = "Welkom2019!";
    private static final String STRONG = "walnut harbour violin teapot";

    private static StrengthServer server;
    private static TestRealm realm;

    @BeforeAll
    static void start(MailCatcher mail) {
        ObjectNode imported =
                new ObjectMapper().createObjectNode().put("realm", "imported").put("enabled", true);
        imported.withArray("users")
                .addObject()
                .put("id", "11111111-2222-3333-4444-555555555555")
                .put("username", "ingrid")
                .put("enabled", true)
                .putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", WEAK);
        server = StrengthServer.start(ServerSettings.fromBuild().importing("imported", imported.toString()), mail);
        realm = server.realm();
        realm.change(settings -> settings.put("registrationAllowed", true));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void only_class_date_and_whose_it_is_are_kept() {
        assertThat(server.columns())
                .containsExactly(
                        "ASSESSED_AT",
                        "CREDENTIAL_CREATED_AT",
                        "CREDENTIAL_ID",
                        "ESTIMATOR",
                        "REALM_ID",
                        "STRENGTH",
                        "USER_ID");
    }

    @Nested
    class SetAnew {

        @Test
        void by_an_admin_who_makes_the_user_and_who_resets_the_password() {
            TestUser emma = realm.user("emma");
            assertThat(server.strengthOf(emma)).isEqualTo("very-strong");

            emma.admin().resetPassword(Credentials.password(WEAK));

            assertThat(server.strengthOf(emma)).isEqualTo("weak");
            assertThat(server.traces(emma.id())).isEqualTo(1);
            assertThat(realm.api().get(realm.path("admin-events")).toString()).contains("reset-password");
        }

        @Test
        void by_somebody_who_registers(Page page) {
            String url = realm.invoices().login().url().replace("/auth?", "/registrations?");
            page.navigate(url);
            page.locator("input#username").fill("rita");
            page.locator("input#email").fill("rita@people.example");
            page.locator("input#firstName").fill("Rita");
            page.locator("input#lastName").fill("Registered");
            page.locator("input#password").fill("Registered1");
            page.locator("input#password-confirm").fill("Registered1");
            page.locator("#kc-register-form [type='submit']").first().click();
            page.waitForURL(address -> !address.contains("/login-actions/"));

            UserRepresentation rita =
                    realm.admin().users().searchByUsername("rita", true).get(0);
            assertThat(server.strengthOf(rita.getId())).isEqualTo("very-weak");
        }

        @Test
        void by_somebody_who_has_forgotten_it(MailCatcher mail, Page page) {
            TestUser emma = realm.user("emma");
            realm.invoices().login().open(page);
            LoginPage.on(page).username(emma.username()).forgotPassword();
            page.locator("input#username").fill(emma.username());
            page.locator("#kc-reset-password-form [type='submit']").first().click();

            page.navigate(mail.await(emma.email()).links().get(0));
            MailLinkPages.newPassword(page, WEAK);

            server.await(emma.id(), row -> row.strength().equals("weak"));
            assertThat(realm.events().typesOf(emma)).contains("UPDATE_CREDENTIAL");
        }

        @Test
        void by_somebody_whom_an_admin_asks_to(Page page) {
            TestUser emma = realm.user("emma");
            UserRepresentation changed = emma.admin().toRepresentation();
            changed.getRequiredActions().add("UPDATE_PASSWORD");
            emma.admin().update(changed);

            LoginAttempt login = realm.invoices().login().open(page);
            LoginPage.on(page).signIn(emma);
            MailLinkPages.newPassword(page, WEAK);

            assertThat(login.tokens(page).granted()).isTrue();
            server.await(emma.id(), row -> row.strength().equals("weak"));
        }

        /** The page that the account console opens. */
        @Test
        void by_somebody_in_the_account_console(Page page) {
            TestUser emma = realm.user("emma");
            emma.admin().resetPassword(Credentials.password(WEAK));
            LoginAttempt login =
                    realm.invoices().login("kc_action", "UPDATE_PASSWORD").open(page);
            LoginPage.on(page).signIn(emma.username(), WEAK);
            MailLinkPages.newPassword(page, STRONG);

            assertThat(login.tokens(page).granted()).isTrue();
            server.await(emma.id(), row -> row.strength().equals("very-strong"));
        }

        @Test
        void by_an_import_at_the_start_of_the_server() {
            assertThat(server.strengthOf("11111111-2222-3333-4444-555555555555"))
                    .isEqualTo("weak");
        }

        @Test
        void by_an_import_into_a_running_realm() {
            realm.api()
                    .post(
                            realm.path("partialImport"),
                            Map.of(
                                    "ifResourceExists",
                                    "FAIL",
                                    "users",
                                    List.of(Map.of(
                                            "username",
                                            "pia",
                                            "enabled",
                                            true,
                                            "credentials",
                                            List.of(Map.of("type", "password", "value", WEAK))))));
            UserRepresentation pia =
                    realm.admin().users().searchByUsername("pia", true).get(0);

            assertThat(server.strengthOf(pia.getId())).isEqualTo("weak");
        }

        @Test
        void the_words_of_person_and_company_count_for_nothing() {
            TestUser emma = realm.user("emma");
            TestCompany acme = realm.company("zwaluwenburg");
            emma.admin().resetPassword(Credentials.password("Zwaluwenburg-" + emma.username()));
            String before = server.strengthOf(emma);

            acme.member(emma);
            emma.admin().resetPassword(Credentials.password(acme.alias() + emma.username()));

            server.await(emma.id(), row -> row.strength().equals("very-weak"));
            assertThat(before).isNotEqualTo("very-weak");
        }
    }

    @Nested
    class Shown {

        @Test
        void a_hash_that_was_imported_is_measured_at_the_next_sign_in() {
            TestUser otto = hashed(realm, "otto");
            assertThat(server.rowsOf(otto.id())).isEmpty();

            assertThat(realm.app("script").passwordGrant(otto).granted()).isTrue();

            assertThat(server.strengthOf(otto)).isEqualTo("very-strong");
            assertThat(realm.events().typesOf(otto)).contains("LOGIN");
        }

        @Test
        void a_wrong_password_is_not_measured() {
            TestUser otto = hashed(realm, "otto");

            OidcApp app = realm.app("script");
            app.token("password", "username", otto.username(), "password", WEAK, "scope", "openid");

            assertThat(server.rowsOf(otto.id())).isEmpty();
        }

        @Test
        void what_is_known_is_not_written_again() {
            TestUser emma = realm.user("emma");
            StrengthServer.Row first = server.await(emma.id(), row -> true);
            OidcApp app = realm.app("script");

            assertThat(app.passwordGrantOnceCounted(emma).granted()).isTrue();
            // Drops her from the cache, so that the database is asked again.
            emma.admin().update(emma.admin().toRepresentation());
            assertThat(app.passwordGrantOnceCounted(emma).granted()).isTrue();

            assertThat(server.rowsOf(emma.id())).containsExactly(first);
        }

        @Test
        void many_sign_ins_at_the_same_moment_all_succeed_and_leave_one_row() throws Exception {
            // Keycloak's protection against guessing lets in only one at a time.
            TestRealm open = server.realm().change(settings -> settings.put("bruteForceProtected", false));
            TestUser otto = hashed(open, "otto");
            OidcApp app = open.app("script");
            ExecutorService people = Executors.newFixedThreadPool(8);
            try {
                Callable<Boolean> signIn = () -> app.passwordGrant(otto).granted();
                for (Future<Boolean> granted : people.invokeAll(
                        IntStream.range(0, 16).mapToObj(i -> signIn).toList())) {
                    assertThat(granted.get()).isTrue();
                }
            } finally {
                people.shutdownNow();
            }

            assertThat(server.strengthOf(otto)).isEqualTo("very-strong");
            assertThat(server.traces(otto.id())).isEqualTo(1);
        }

        @Test
        void the_password_of_a_directory_is_not_ours_to_judge() {
            realm.api().post(realm.path("components"), Directory.component(server.keycloak()));
            String uid = "dora-" + realm.name();
            String password = Directory.add(uid);

            assertThat(realm.app("script")
                            .token("password", "username", uid, "password", password, "scope", "openid")
                            .granted())
                    .isTrue();

            String id = realm.admin().users().searchByUsername(uid, true).get(0).getId();
            assertThat(server.traces(id)).isZero();
            assertThat(realm.admin().users().get(id).toRepresentation().getFederationLink())
                    .isNotEmpty();
        }

        /** Somebody whose password was imported as a hash, of whom nothing is known. */
        private TestUser hashed(TestRealm realm, String name) {
            TestUser user = realm.user(name);
            user.removeCredentials("password");
            server.awaitNoTrace(user.id());
            return user.add(ForeignHash.of(user.password()));
        }
    }

    @Nested
    class Gone {

        @Test
        void with_the_credential() {
            TestUser emma = realm.user("emma");
            server.strengthOf(emma);

            emma.removeCredentials("password");

            assertThat(server.rowsOf(emma.id())).isEmpty();
            server.awaitNoTrace(emma.id());
        }

        @Test
        void with_the_user() {
            TestUser emma = realm.user("emma");
            server.strengthOf(emma);

            emma.admin().remove();

            assertThat(server.traces(emma.id())).isZero();
        }

        @Test
        void with_the_realm() {
            TestRealm other = server.realm();
            TestUser emma = other.user("emma");
            server.strengthOf(emma);
            String id = other.api().get(other.name()).path("id").asText();
            assertThat(server.traces(id)).isPositive();

            other.api().delete(other.name());

            assertThat(server.traces(id)).isZero();
        }
    }
}
