package io.companyaccess.acceptance.support;

import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The server and the mail catcher of this process, shared by all test classes and ended with it.
 *
 * <p>Not kept in JUnit's store: where several processes share the classes, each class is a run of its own to JUnit.
 */
final class Stage {
    static final Namespace NAMESPACE = Namespace.create(Stage.class);

    private static final Supplier<Stage> STAGE = Once.of(Stage::new);

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
                                // A vendor's theme, for the realm that wants it.
                                "--spi-theme--folder--dir=" + System.getProperty("companyaccess.demo.themes"),
                                // Passwords of tests are worth nothing; hashing them well was a quarter of all work.
                                "--spi-password-hashing--argon2--iterations=1",
                                "--spi-password-hashing--argon2--memory=64",
                                // So that tests need not wait a minute to hear of the end of a grant.
                                "--spi-jpa-entity-provider--company-access--support-expiry-interval=1")
                        .reaching(mail.port(), Callbacks.port(), ApprovingPhone.port(), Directory.port()));
    }

    static Stage get() {
        return STAGE.get();
    }

    KeycloakServer server() {
        return server;
    }

    MailCatcher mail() {
        return mail;
    }
}
