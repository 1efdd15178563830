package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.FreePort;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server below a path, whose Admin Console has another host name than the sign-in. */
@Proof
final class ElsewhereTest {
    /** The server, with the path in its address. */
    private record Below(KeycloakServer server, String path) implements KeycloakServer {

        @Override
        public URI baseUrl() {
            return URI.create(server.baseUrl() + path);
        }

        @Override
        public String nameOfThisMachine() {
            return server.nameOfThisMachine();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static KeycloakServer server;
    private static TestRealm realm;
    private static String admins;

    @BeforeAll
    static void start(MailCatcher mail) throws IOException {
        int port = FreePort.any();
        String people = "http://localhost:" + port + "/auth";
        admins = "http://127.0.0.1:" + port + "/auth";
        server = Backend.DISTRIBUTION.start(ownHome()
                .onDatabase("h2")
                .onPort(port)
                .withOptions(
                        "--http-relative-path=/auth",
                        "--http-management-relative-path=/",
                        "--hostname=" + people,
                        "--hostname-admin=" + admins));
        realm = TestRealm.create(new Below(server, "/auth"), mail);
    }

    /** The path is built into a server: one that others use would have to be built again for them. */
    private static ServerSettings ownHome() {
        ServerSettings usual = ServerSettings.fromBuild();
        return new ServerSettings(
                usual.distribution(),
                usual.extension(),
                usual.homes().resolveSibling("keycloak-elsewhere"),
                usual.realms(),
                usual.database(),
                usual.httpPort(),
                usual.servedPorts(),
                usual.environment(),
                usual.options());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void has_the_page_in_the_account_console(Page page) {
        Scene scene = Scene.of(realm);

        CompanyAccessPage shown = scene.open(page);
        shown.supportSwitch().click();
        shown.dialog("support-open").locator("[name='reason']").fill("The import fails");
        shown.confirm("support-open");

        shown.awaitSwitch(shown.supportSwitch(), true);
        assertThat(page.url()).contains("/auth/realms/" + realm.name() + "/account/content/company-access");
    }

    @Test
    void has_the_tab_in_the_admin_console(Page page) {
        Scene scene = Scene.of(realm).supportOpen();
        page.navigate(admins + "/admin/" + realm.name() + "/console/#/" + realm.name() + "/organizations/"
                + scene.company().id() + "/company-access");
        LoginPage.on(page)
                .signIn(RestApp.admin(
                        realm, "ida", "view-realm", "view-users", "manage-organizations", "view-organizations"));

        CompanyAccessPage shown = CompanyAccessPage.on(page);
        assertThat(page.url()).startsWith(admins);
        shown.supportSwitch().click();
        shown.awaitSwitch(shown.supportSwitch(), false);
    }
}
