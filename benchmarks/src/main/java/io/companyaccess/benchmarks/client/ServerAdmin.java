package io.companyaccess.benchmarks.client;

import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.util.Map;

/** The admin of the server, who makes realms. */
public final class ServerAdmin {

    private final Endpoints master;
    private final URI server;

    /** @param server address of the server, without a trailing slash */
    public ServerAdmin(URI server) {
        this.server = server;
        this.master = new Endpoints(server, "master");
    }

    /** Makes a realm from its JSON. */
    public void make(String realm) {
        String token = String.valueOf(master.form(
                        "token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                KeycloakServer.ADMIN,
                                "password",
                                KeycloakServer.ADMIN_PASSWORD))
                .get("access_token"));
        master.bearer(server + "/admin/realms", token, realm);
    }
}
