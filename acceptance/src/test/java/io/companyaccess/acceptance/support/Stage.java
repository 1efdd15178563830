package io.companyaccess.acceptance.support;

import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The server and the mail catcher of a run, shared by all test classes. */
final class Stage implements AutoCloseable {
    static final Namespace NAMESPACE = Namespace.create(Stage.class);

    private final MailCatcher mail;
    private final KeycloakServer server;

    private Stage() {
        mail = new MailCatcher();
        server = Backend.chosen()
                .start(ServerSettings.fromBuild()
                        .importing(ShippedRealm.name(), ShippedRealm.json().toString())
                        .withOptions(
                                "--spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri="
                                        + ApprovingPhone.address(),
                                // So that tests need not wait a minute to hear of the end of a grant.
                                "--spi-jpa-entity-provider--company-access--support-expiry-interval=1")
                        .reaching(mail.port(), Callbacks.port(), ApprovingPhone.port(), Directory.port()));
    }

    static Stage of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    }

    KeycloakServer server() {
        return server;
    }

    MailCatcher mail() {
        return mail;
    }

    @Override
    public void close() {
        server.close();
        mail.close();
    }
}
