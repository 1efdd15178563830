package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The demo realm as it is shipped, and copies of it without its people and companies. */
final class ShippedRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> IDS = Set.of("id", "containerId", "parentId");

    private ShippedRealm() {}

    /** The realm as shipped; a plain one until it is. */
    static ObjectNode json() {
        InputStream shipped = ShippedRealm.class.getResourceAsStream("/demo-realm.json");
        try (InputStream in = shipped != null ? shipped : ShippedRealm.class.getResourceAsStream("/stock-realm.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its name. */
    static String name() {
        return json().path("realm").asText();
    }

    /** A copy under another name: same flows, clients and scopes; service accounts, but no people and no companies. */
    static ObjectNode copy(String name) {
        ObjectNode original = json();
        String oldName = original.path("realm").asText();
        ObjectNode copy = (ObjectNode) withoutIds(renamed(original, oldName, name));
        copy.put("realm", name);
        copy.remove("organizations");
        ArrayNode users = JSON.createArrayNode();
        copy.path("users").forEach(user -> {
            if (user.has("serviceAccountClientId")) {
                users.add(user);
            }
        });
        copy.set("users", users);
        return copy;
    }

    /** A copy with the people and companies of the demo, and so with the passwords that the docs name. */
    static ObjectNode copyWithPeople(String name) {
        ObjectNode copy = copy(name);
        JsonNode renamed = renamed(json(), name(), name);
        // Members name their groups by id, and an id belongs to one realm only.
        ObjectNode original = read(renamed.toString().replace("\"demo-", "\"" + name + "-"));
        copy.set("users", original.path("users"));
        copy.set("organizations", original.path("organizations"));
        return copy;
    }

    private static JsonNode renamed(JsonNode realm, String oldName, String name) {
        return read(realm.toString()
                .replace("/realms/" + oldName + "/", "/realms/" + name + "/")
                .replace("/admin/" + oldName + "/", "/admin/" + name + "/")
                .replace("default-roles-" + oldName, "default-roles-" + name));
    }

    private static ObjectNode read(String realm) {
        try {
            return (ObjectNode) JSON.readTree(realm);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode withoutIds(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(IDS);
        }
        node.forEach(ShippedRealm::withoutIds);
        return node;
    }
}
