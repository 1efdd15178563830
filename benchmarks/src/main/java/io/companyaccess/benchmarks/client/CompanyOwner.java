package io.companyaccess.benchmarks.client;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** An owner who has shown his second factor, with an app that opens and closes his company to support. */
public final class CompanyOwner {

    /** Client id of his app in every realm. */
    public static final String CLIENT_ID = "portal";

    private final Endpoints endpoints;
    private final String path;
    private Tokens tokens;

    /**
     * Signs him in.
     *
     * @param server address of the server, without a trailing slash
     * @param person with an authenticator app
     * @param company alias of his company
     */
    public CompanyOwner(URI server, String realm, Person person, String company) {
        this.endpoints = new Endpoints(server, realm);
        this.path = "company-access/companies/" + company + "/support-access";
        this.tokens = Tokens.of(endpoints.form(
                "token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT_ID,
                        "username",
                        person.username(),
                        "password",
                        person.password(),
                        "totp",
                        AuthenticatorApp.code(String.valueOf(person.otpSecret()), Instant.now()))));
    }

    /** Opens it, with a token that is then new enough to close it some minutes later. */
    public void open() {
        tokens = Tokens.of(endpoints.form(
                "token",
                Map.of("grant_type", "refresh_token", "client_id", CLIENT_ID, "refresh_token", tokens.refreshToken())));
        endpoints.put(path, tokens.accessToken(), "{\"open\":true,\"reason\":\"To see how fast it ends\"}");
    }

    /** Returns when the server has answered. */
    public void close() {
        endpoints.put(path, tokens.accessToken(), "{\"open\":false}");
    }
}
