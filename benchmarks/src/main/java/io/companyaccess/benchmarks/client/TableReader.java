package io.companyaccess.benchmarks.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who reads tables of people: as an owner by our REST, and as an admin by Keycloak's. */
public final class TableReader {

    /** Client id of his app. */
    public static final String CLIENT_ID = "portal";

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final Endpoints endpoints;
    private final String admin;
    private final String token;

    /**
     * Signs him in.
     *
     * @param server address of the server, without a trailing slash
     */
    public TableReader(URI server, String realm, Person person) {
        this.endpoints = new Endpoints(server, realm);
        this.admin = server + "/admin/realms/" + realm + "/";
        this.token = Tokens.of(endpoints.form(
                        "token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                CLIENT_ID,
                                "username",
                                person.username(),
                                "password",
                                person.password())))
                .accessToken();
    }

    /** Anything below {@code company-access}; the number of users in it. */
    public int read(String path) {
        return ids(endpoints.bearer("company-access/" + path, token, "")).size();
    }

    /** Asks for something that is refused as soon as it is known who asks, and for what. */
    public void readNothing(String path) {
        try {
            endpoints.bearer("company-access/" + path, token, "");
        } catch (IllegalStateException refused) {
            if (String.valueOf(refused.getMessage()).contains("invalid_request")) {
                return;
            }
            throw refused;
        }
        throw new IllegalStateException("Nobody refused " + path);
    }

    /** The same people by Keycloak's own REST: one call for who they are, one for each for what they have set up. */
    public int readAsAdmin(String companyId, int people) {
        String members = endpoints.bearer(admin + "organizations/" + companyId + "/members?max=" + people, token, "");
        List<String> ids = ids(members);
        for (String id : ids) {
            endpoints.bearer(admin + "users/" + id + "/credentials", token, "");
        }
        return ids.size();
    }

    private static List<String> ids(String json) {
        List<String> ids = new ArrayList<>();
        for (Matcher id = ID.matcher(json); id.find(); ) {
            ids.add(id.group(1));
        }
        return ids;
    }
}
