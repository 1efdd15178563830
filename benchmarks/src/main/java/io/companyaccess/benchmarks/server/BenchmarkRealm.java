package io.companyaccess.benchmarks.server;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.benchmarks.client.App;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Copies of the shipped realm with the people of the benchmarks: as it is, or with nothing of ours left in it. */
public final class BenchmarkRealm {

    /** A realm with our flows, required action and event listener. */
    public static final String OURS = "ours";

    /** The same realm with Keycloak's flows, required actions and listeners. */
    public static final String STOCK = "stock";

    /** A second one like {@link #STOCK}: what differs between the two is the error of the measurement. */
    public static final String CONTROL = "control";

    /** Where the shipped realm names what is ours; without them Keycloak puts in its own. */
    private static final List<String> NAMES_OF_OURS = List.of(
            "authenticationFlows",
            "authenticatorConfig",
            "requiredActions",
            "browserFlow",
            "registrationFlow",
            "directGrantFlow",
            "resetCredentialsFlow",
            "clientAuthenticationFlow",
            "dockerAuthenticationFlow",
            "firstBrokerLoginFlow");

    private BenchmarkRealm() {}

    /** A realm with our flows, under the name {@link #OURS}, as JSON. */
    public static String ours() {
        return shipped(OURS, realm -> {});
    }

    /** A realm as Keycloak makes it by itself, organizations included, as JSON. */
    public static String stock(String name) {
        return shipped(name, realm -> {
            NAMES_OF_OURS.forEach(realm::remove);
            realm.put("eventsListeners", List.of("jboss-logging"));
            dropGuests(realm);
        });
    }

    /** The shipped realm under another name and with the people of the benchmarks, changed as wanted. */
    static String shipped(String name, Consumer<Map<String, Object>> change) {
        try (InputStream in = BenchmarkRealm.class.getResourceAsStream("/demo-realm.json")) {
            if (in == null) {
                throw new IllegalStateException("The shipped realm is missing; the module realm-export has it");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("/realms/demo/", "/realms/" + name + "/")
                    .replace("/admin/demo/", "/admin/" + name + "/")
                    .replace("default-roles-demo", "default-roles-" + name);
            var realm = JSONObjectUtils.parse(json);
            dropIds(realm);
            realm.put("realm", name);
            realm.put("users", RealmPeople.users());
            realm.put("organizations", RealmPeople.companies());
            List<Object> clients = new ArrayList<>(JSONObjectUtils.getJSONArray(realm, "clients"));
            clients.add(app());
            realm.put("clients", clients);
            change.accept(realm);
            return realm.toJSONString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException broken) {
            throw new IllegalStateException("The shipped realm is not what it should be", broken);
        }
    }

    private static Map<String, Object> app() {
        return Map.of(
                "clientId",
                App.CLIENT_ID,
                "publicClient",
                true,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of(App.REDIRECT_URI));
    }

    /** Takes the user storage of document links out of a realm. */
    static void dropGuests(Map<String, Object> realm) {
        if (realm.get("components") instanceof Map<?, ?> components) {
            components.remove("org.keycloak.storage.UserStorageProvider");
        }
    }

    // Two copies of a realm on one server must not share an id.
    private static void dropIds(Object node) {
        if (node instanceof Map<?, ?> object) {
            object.keySet().removeAll(List.of("id", "containerId", "parentId"));
            object.values().forEach(BenchmarkRealm::dropIds);
        } else if (node instanceof Collection<?> list) {
            list.forEach(BenchmarkRealm::dropIds);
        }
    }
}
