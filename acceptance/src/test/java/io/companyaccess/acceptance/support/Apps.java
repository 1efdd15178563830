package io.companyaccess.acceptance.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/** Registers the apps of a test realm, all answering at one address of this machine. */
final class Apps {
    private final TestRealm realm;

    Apps(TestRealm realm) {
        this.realm = realm;
    }

    OidcApp shipped(String clientId) {
        ClientRepresentation client =
                realm.admin().clients().findByClientId(clientId).get(0);
        String callback = Callbacks.redirectUri().toString();
        if (!client.getRedirectUris().contains(callback)) {
            client.getRedirectUris().add(callback);
            realm.admin().clients().get(client.getId()).update(client);
        }
        return new OidcApp(realm, clientId, null);
    }

    OidcApp publicApp(String clientId) {
        Map<String, Object> client = anyApp(clientId);
        client.put("publicClient", true);
        realm.api().post(realm.path("clients"), client);
        return new OidcApp(realm, clientId, null);
    }

    OidcApp backend(String clientId) {
        return withSecret(clientId, Map.of("protocolMappers", List.of(ownAudience(clientId))));
    }

    OidcApp withSecret(String clientId, Map<String, Object> more) {
        String secret = "secret-of-" + clientId;
        Map<String, Object> client = anyApp(clientId);
        client.put("secret", secret);
        client.put("serviceAccountsEnabled", true);
        client.putAll(more);
        realm.api().post(realm.path("clients"), client);
        return new OidcApp(realm, clientId, secret);
    }

    private static Map<String, Object> anyApp(String clientId) {
        Map<String, Object> client = new HashMap<>();
        client.put("clientId", clientId);
        client.put("standardFlowEnabled", true);
        client.put("directAccessGrantsEnabled", true);
        client.put("redirectUris", List.of(Callbacks.redirectUri().toString()));
        return client;
    }

    /** Keycloak calls a token inactive when the app that asks is not in its audience. */
    private static Map<String, Object> ownAudience(String clientId) {
        return Map.of(
                "name", "own audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.client.audience", clientId, "access.token.claim", "true"));
    }
}
