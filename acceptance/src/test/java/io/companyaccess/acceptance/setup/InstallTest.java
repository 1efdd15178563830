package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An admin follows the page about installing from its first command to its last, with a realm that he takes it out of and
 * one that he forgets.
 */
@Proof
final class InstallTest {
    private static final String OWN_FLOW = "our own browser";
    private static final List<String> OF_OURS = List.of(
            "company-access", "company access", "company-otp", "company-requires", "document-link", "support-access");

    private final InstallGuide guide = InstallGuide.read();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void the_page_holds_what_it_promises(MailCatcher mail, Page page) throws IOException {
        assumeTrue(Shell.missing().isEmpty(), () -> "Not on this machine: " + Shell.missing());
        try (PlainKeycloak keycloak = PlainKeycloak.unpack(ServerSettings.fromBuild())) {
            hasThemeOfItsOwn(keycloak);
            run(keycloak, "unpack", "");
            assertThat(keycloak.start(guide.commands("start"))).isTrue();

            Vendor vendor = Vendor.in(TestRealm.createPlain(keycloak, mail));
            installs(keycloak, vendor);
            uses(vendor, page);
            TestRealm forgotten = TestRealm.createPlain(keycloak, mail);
            Totp freds = Totp.fresh();
            TestUser fred = forgotten.user("fred", Credentials.otp(freds));
            OidcApp shop = forgotten.app("shop");
            setup(keycloak, "set up", forgotten);
            forgotten.scoped(shop, "document-links");
            forgotten.change(settings -> settings.put("passwordPolicy", "length(8) and password-strength(0)"));
            removes(keycloak, vendor);

            keycloak.stop();
            run(keycloak, "jars out", "");
            assertThat(keycloak.start(guide.commands("start"))).isFalse();
            assertThat(keycloak.logged()).contains("ERROR: Password policy not found");
            keycloak.sql(guide.commands("policy out"));
            assertThat(keycloak.start(guide.commands("start"))).isTrue();

            TestRealm prepared = vendor.realm().at(keycloak);
            signsIn(vendor.app().at(prepared), page, vendor.otto(), vendor.ottos());
            signsIn(vendor.app().at(prepared), page, vendor.emma(), vendor.emmas());
            assertThat(keycloak.logged().lines()).noneMatch(InstallTest::isOfOurs);
            fails(keycloak, forgotten.at(keycloak), shop, fred, page);
            run(keycloak, "bind", forgotten.name());
            signsIn(shop.at(forgotten.at(keycloak)), page, fred, freds);

            keycloak.stop();
            assertThat(keycloak.tables()).anyMatch(InstallTest::isTableOfOurs);
            keycloak.sql(guide.commands("delete everything"));
            assertThat(keycloak.tables()).isNotEmpty().noneMatch(InstallTest::isTableOfOurs);
            installsAgain(keycloak, vendor, page);
        }
    }

    private void installs(PlainKeycloak keycloak, Vendor vendor) {
        TestRealm realm = vendor.realm();
        SetupCall told = setup(keycloak, "ask", realm);

        assertThat(told.changes()).isNotEmpty();
        assertThat(told.warnings())
                .hasSize(2)
                .anyMatch(warning -> warning.contains("'vendor'") && warning.contains("parent=company-access"))
                .anyMatch(warning -> warning.contains(OWN_FLOW) && warning.contains("company-requires-otp"));
        assertThat(setup(keycloak, "set up", realm)).isEqualTo(told);
        assertThat(setup(keycloak, "set up", realm).changes()).isEmpty();
        assertThat(realm.api().get(realm.name()).path("browserFlow").asText()).isEqualTo(OWN_FLOW);
        assertThat(realm.api().get(realm.name()).path("loginTheme").asText()).isEqualTo("vendor");
        assertThat(realm.api().get(realm.name()).path("accountTheme").asText()).isEqualTo("vendor");
        assertThat(vendor.otto().credentialTypes()).containsExactly("otp", "password");
    }

    private static void uses(Vendor vendor, Page page) {
        vendor.acme().requireSecondFactor();
        signsIn(vendor.app(), page, vendor.otto(), vendor.ottos());
        page.context().clearCookies();
        LoginAttempt login = vendor.app().login().open(page);
        LoginPage.on(page).signIn(vendor.emma());
        vendor.enrolled(EnrolmentPage.on(page).enrol());
        assertThat(login.tokens(page).granted()).isTrue();

        TestRealm realm = vendor.realm();
        OidcApp documents = Links.app(realm);
        ObjectNode client = (ObjectNode) realm.api().get(realm.path("clients/" + realm.idOf(documents)));
        client.withObject("/authenticationFlowBindingOverrides").put("browser", flow(realm, "company access browser"));
        realm.api().put(realm.path("clients/" + realm.idOf(documents)), client);
        Links.Link link = Links.of(realm).make(vendor.acme(), "rita@customer.example");
        page.context().clearCookies();
        LoginAttempt visit = documents.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enter("rita@customer.example");
        assertThat(visit.tokens(page).granted()).isTrue();
    }

    private void removes(PlainKeycloak keycloak, Vendor vendor) {
        SetupCall told = setup(keycloak, "ask removal", vendor.realm());
        assertThat(told.changes()).anyMatch(change -> change.contains("'documents-"));
        assertThat(told.warnings()).singleElement().asString().contains("require a second factor: 1");
        assertThat(setup(keycloak, "remove", vendor.realm())).isEqualTo(told);
        assertThat(setup(keycloak, "remove", vendor.realm()).changes()).isEmpty();
    }

    /** What the page says of a realm from which nothing was taken out. */
    private static void fails(PlainKeycloak keycloak, TestRealm forgotten, OidcApp shop, TestUser fred, Page page) {
        page.context().clearCookies();
        shop.at(forgotten).login().open(page);
        assertThat(page.locator("body").innerText())
                .contains("Unexpected error when handling authentication request to identity provider.");
        TokenAnswer grant = shop.at(forgotten).passwordGrant(fred);
        assertThat(grant.status()).isEqualTo(500);
        assertThat(grant.error()).isEqualTo("unknown_error");
        assertThat(forgotten.api().get("master").path("realm").asText()).isEqualTo("master");
        assertThat(forgotten.api().get(forgotten.path("users?search=fred"))).hasSize(1);
        page.navigate(forgotten.issuer() + "/account");
        assertThat(keycloak.logged())
                .contains("Unable to find factory for AuthenticatorFactory: ")
                .contains("Event listeners [company-access] registered, but provider not found")
                .contains("Configured StorageProvider document-link-guests")
                .contains("Failed to find ACCOUNT theme company-access, using built-in themes");
    }

    private static void installsAgain(PlainKeycloak keycloak, Vendor vendor, Page page) {
        ServerSettings settings =
                ServerSettings.fromBuild().onDatabase("given").withOptions(keycloak.databaseOptions());
        try (KeycloakServer again = Backend.DISTRIBUTION.start(settings)) {
            TestRealm realm = vendor.realm().at(again);
            assertThat(realm.api()
                            .get(realm.path("organizations/" + vendor.acme().id()))
                            .path("attributes"))
                    .isEmpty();
            assertThat(SetupCall.in(realm, "").changes()).isNotEmpty();
            assertThat(SetupCall.in(realm, "").changes()).isEmpty();
            TestUser nora = realm.user("nora");
            realm.strictCompany("globex").member(nora);
            page.context().clearCookies();
            LoginAttempt login = vendor.app().at(realm).login().open(page);
            LoginPage.on(page).signIn(nora);
            EnrolmentPage.on(page).enrol();
            assertThat(login.tokens(page).granted()).isTrue();
        }
    }

    private static void signsIn(OidcApp app, Page page, TestUser user, Totp totp) {
        page.context().clearCookies();
        LoginAttempt login = app.login().open(page);
        LoginPage.on(page).signIn(user);
        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    private SetupCall setup(PlainKeycloak keycloak, String name, TestRealm realm) {
        return SetupCall.of(run(keycloak, name, realm.name()));
    }

    private String run(PlainKeycloak keycloak, String name, String realm) {
        Map<String, String> environment = new HashMap<>(keycloak.environment());
        environment.put("ZIP", ServerSettings.fromBuild().extension().toString());
        environment.put("REALM", realm);
        String before = realm.isEmpty() ? "" : guide.commands("token");
        return Shell.run(before + guide.commands(name), environment);
    }

    private static void hasThemeOfItsOwn(PlainKeycloak keycloak) throws IOException {
        for (String type : List.of("login=keycloak.v2", "account=keycloak.v3")) {
            Path folder = keycloak.home().resolve("themes/vendor/" + type.substring(0, type.indexOf('=')));
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("theme.properties"), "parent=" + type.substring(type.indexOf('=') + 1) + "\n");
        }
    }

    private static String flow(TestRealm realm, String alias) {
        for (var flow : realm.api().get(realm.path("authentication/flows"))) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("No flow " + alias);
    }

    private static boolean isOfOurs(String line) {
        return OF_OURS.stream().anyMatch(line::contains);
    }

    private static boolean isTableOfOurs(String table) {
        return table.startsWith("ca_") || table.contains("company");
    }

    /** The realm that was there before: with people, a flow and a theme of its own. */
    private static final class Vendor {
        private final TestRealm realm;
        private final OidcApp app;
        private final Totp ottos = Totp.fresh();
        private final TestUser otto;
        private final TestUser emma;
        private final TestCompany acme;
        private Totp emmas;

        private Vendor(TestRealm realm) {
            this.realm = realm;
            app = realm.app("crm");
            otto = realm.user("otto", Credentials.otp(ottos));
            emma = realm.user("emma");
            acme = realm.company("acme").member(emma);
        }

        static Vendor in(TestRealm realm) {
            realm.api().post(realm.path("authentication/flows/browser/copy"), Map.of("newName", OWN_FLOW));
            realm.change(settings -> settings.put("browserFlow", OWN_FLOW)
                    .put("loginTheme", "vendor")
                    .put("accountTheme", "vendor"));
            return new Vendor(realm);
        }

        void enrolled(Totp totp) {
            emmas = totp;
        }

        TestRealm realm() {
            return realm;
        }

        OidcApp app() {
            return app;
        }

        TestUser otto() {
            return otto;
        }

        Totp ottos() {
            return ottos;
        }

        TestUser emma() {
            return emma;
        }

        Totp emmas() {
            return emmas;
        }

        TestCompany acme() {
            return acme;
        }
    }
}
