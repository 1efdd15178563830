package io.companyaccess.acceptance.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.List;

/** A realm as its export has it, to be compared with the same realm later. */
final class Everything {

    private Everything() {}

    static JsonNode in(TestRealm realm) {
        JsonNode export =
                realm.api().post(realm.path("partial-export?exportClients=true&exportGroupsAndRoles=true"), null);
        for (JsonNode client : export.path("clients")) {
            inOrder((ObjectNode) client, "defaultClientScopes");
            inOrder((ObjectNode) client, "optionalClientScopes");
        }
        return export;
    }

    // A set of names, which Keycloak tells as its database happens to: MariaDB in another order each time.
    private static void inOrder(ObjectNode client, String scopes) {
        List<String> names =
                client.path(scopes).valueStream().map(JsonNode::asText).sorted().toList();
        names.forEach(client.putArray(scopes)::add);
    }
}
