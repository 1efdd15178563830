package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.signin.OidcClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the app is set up.
 *
 * @param client as which users and recipients are let in
 * @param backend as which the app makes document links
 * @param smtpPort where its mails go, on this machine
 * @param port 0 for any free one
 */
public record InvoicesConfig(OidcClient client, OidcClient backend, int smtpPort, int port) {

    private static final int USUAL_SMTP_PORT = 1025;

    /** The companies of the user come in the claim of Keycloak's client scope {@code organization}. */
    private static final String SCOPES = "openid organization";

    private static final String BACKEND = "invoices-backend";

    /** The public client {@code invoices} of the demo realm, and its back end. */
    public static InvoicesConfig demo(URI issuer, int port) {
        return new InvoicesConfig(
                new OidcClient(issuer, "invoices", Optional.empty(), scopes(SCOPES)),
                new OidcClient(issuer, BACKEND, Optional.of(BACKEND + "-demo-secret"), List.of()),
                USUAL_SMTP_PORT,
                port);
    }

    /** The same with its mails going elsewhere. */
    public InvoicesConfig mailingBy(int otherPort) {
        return new InvoicesConfig(client, backend, otherPort, port);
    }

    /**
     * Reads {@code invoices.issuer}, {@code .client-id}, {@code .client-secret}, {@code .scope}, {@code .backend-id},
     * {@code .backend-secret}, {@code .smtp-port} and {@code .port}; only what differs from the demo needs to be given.
     */
    public static InvoicesConfig fromSystemProperties() {
        var issuer = URI.create(System.getProperty("invoices.issuer", "http://localhost:8080/realms/demo"));
        var client = new OidcClient(
                issuer,
                System.getProperty("invoices.client-id", "invoices"),
                Optional.ofNullable(System.getProperty("invoices.client-secret")),
                scopes(System.getProperty("invoices.scope", SCOPES)));
        var backend = new OidcClient(
                issuer,
                System.getProperty("invoices.backend-id", BACKEND),
                Optional.of(System.getProperty("invoices.backend-secret", BACKEND + "-demo-secret")),
                List.of());
        return new InvoicesConfig(
                client,
                backend,
                Integer.getInteger("invoices.smtp-port", USUAL_SMTP_PORT),
                Integer.getInteger("invoices.port", 8081));
    }

    private static List<String> scopes(String text) {
        return List.of(text.split(" +"));
    }
}
