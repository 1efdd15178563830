package io.companyaccess.benchmarks.client;

import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.util.Map;

/** The admin of the server, who makes realms and sets passwords. */
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
        master.bearer(server + "/admin/realms", token(), realm);
    }

    /** The id of the person with this name. */
    public String idOf(String realm, String username) {
        String found = master.bearer(
                server + "/admin/realms/" + realm + "/users?exact=true&briefRepresentation=true&username=" + username,
                token(),
                "");
        return found.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** Sets somebody's password. */
    public void setPassword(String token, String realm, String userId, String password) {
        master.put(
                server + "/admin/realms/" + realm + "/users/" + userId + "/reset-password",
                token,
                "{\"type\":\"password\",\"value\":\"" + password + "\"}");
    }

    /** An access token; it lives for a minute. */
    public String token() {
        return String.valueOf(master.form(
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
    }
}
