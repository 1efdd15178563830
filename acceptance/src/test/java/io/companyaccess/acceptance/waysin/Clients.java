package io.companyaccess.acceptance.waysin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.function.Consumer;

/** Settings that an admin makes on an app. */
final class Clients {

    private Clients() {}

    /** Sets an attribute of the app. */
    static OidcApp with(TestRealm realm, OidcApp app, String attribute, String value) {
        return change(realm, app, client -> client.withObject("/attributes").put(attribute, value));
    }

    /** Gives the app a client scope. */
    static OidcApp scoped(TestRealm realm, OidcApp app, String scope) {
        String id = realm.admin().clientScopes().findAll().stream()
                .filter(one -> one.getName().equals(scope))
                .findFirst()
                .orElseThrow()
                .getId();
        realm.admin().clients().get(idOf(realm, app)).addDefaultClientScope(id);
        return app;
    }

    /** Changes anything of the app. */
    static OidcApp change(TestRealm realm, OidcApp app, Consumer<ObjectNode> change) {
        String path = realm.path("clients/" + idOf(realm, app));
        ObjectNode client = (ObjectNode) realm.api().get(path);
        change.accept(client);
        realm.api().put(path, client);
        return app;
    }

    /** The id under which Keycloak keeps the app. */
    static String idOf(TestRealm realm, OidcApp app) {
        return realm.admin().clients().findByClientId(app.clientId()).get(0).getId();
    }
}
