package io.companyaccess.demo;

import io.companyaccess.demo.invoices.InvoicesApp;
import io.companyaccess.demo.invoices.InvoicesConfig;
import io.companyaccess.demo.mail.MailCatcher;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The mail catcher, the app and Keycloak, as far as they have been started. */
final class DemoParts implements AutoCloseable {

    private final ConcurrentLinkedDeque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private volatile boolean ending;

    /**
     * Starts one after the other and returns when Keycloak, the last one, is ready.
     *
     * @return what to tell whoever started the demo
     */
    String start() throws IOException {
        // Nobody looks at the mail server's own port, so any will do when the usual one is taken.
        var mail = MailCatcher.start(DemoPort.SMTP.taken() ? 0 : DemoPort.SMTP.number(), DemoPort.MAIL.number());
        running.push(mail);
        var keycloakUrl = "http://localhost:" + DemoPort.KEYCLOAK.number();
        var issuer = URI.create(keycloakUrl + "/realms/" + DemoRealm.NAME);
        var app = InvoicesApp.start(
                InvoicesConfig.demo(issuer, DemoPort.APP.number()).mailingBy(mail.smtpPort()));
        running.push(app);
        var keycloak = Backend.DISTRIBUTION.start(ServerSettings.fromBuild()
                .importing(DemoRealm.NAME, DemoRealm.json(app.url(), mail.smtpPort()))
                .onPort(DemoPort.KEYCLOAK.number())
                .withOptions("--spi-theme--folder--dir=" + System.getProperty("companyaccess.demo.themes"))
                .with(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        DemoAccount.SERVER_ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        DemoAccount.passwordOf(DemoAccount.SERVER_ADMIN))));
        running.push(keycloak);
        return Banner.of(keycloak.baseUrl(), app.url(), mail.url());
    }

    /** Says why the demo did not start; at Ctrl-C there is nothing to say, as all ends at once then. */
    void explain(Exception failure) {
        if (!ending) {
            System.err.println("The demo did not start: " + failure.getMessage());
            if (failure.getCause() != null) {
                System.err.println(failure.getCause().getMessage());
            }
        }
    }

    @Override
    public void close() {
        ending = true;
        System.out.println("\nThe demo ends.");
        for (var part = running.poll(); part != null; part = running.poll()) {
            end(part);
        }
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception stubborn) {
            System.err.println("It did not end well: " + stubborn.getMessage());
        }
    }
}
