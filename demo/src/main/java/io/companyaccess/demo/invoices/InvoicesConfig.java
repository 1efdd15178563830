package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.signin.OidcClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the app is set up.
 *
 * @param port 0 for any free one
 */
public record InvoicesConfig(OidcClient client, int port) {

    /** The companies of the user come in the claim of Keycloak's client scope {@code organization}. */
    private static final String SCOPES = "openid organization";

    /** The public client {@code invoices} of the demo realm. */
    public static InvoicesConfig demo(URI issuer, int port) {
        return new InvoicesConfig(new OidcClient(issuer, "invoices", Optional.empty(), scopes(SCOPES)), port);
    }

    /**
     * Reads {@code invoices.issuer}, {@code .client-id}, {@code .client-secret}, {@code .scope} and {@code .port}; only
     * what differs from the demo needs to be given.
     */
    public static InvoicesConfig fromSystemProperties() {
        var client = new OidcClient(
                URI.create(System.getProperty("invoices.issuer", "http://localhost:8080/realms/demo")),
                System.getProperty("invoices.client-id", "invoices"),
                Optional.ofNullable(System.getProperty("invoices.client-secret")),
                scopes(System.getProperty("invoices.scope", SCOPES)));
        return new InvoicesConfig(client, Integer.getInteger("invoices.port", 8081));
    }

    private static List<String> scopes(String text) {
        return List.of(text.split(" +"));
    }
}
