package io.companyaccess.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Apps that may call the REST, and the roles that people and apps need for it. */
public final class RestApp {
    private final TestRealm realm;
    private final OidcApp app;

    private RestApp(TestRealm realm, OidcApp app) {
        this.realm = realm;
        this.app = app;
    }

    /** A new public app with the scope {@code company-access}. */
    public static RestApp of(TestRealm realm) {
        return new RestApp(realm, realm.app("portal")).scoped();
    }

    /** A new public app without that scope. */
    public static RestApp withoutScope(TestRealm realm) {
        return new RestApp(realm, realm.app("crm"));
    }

    /** A new back end with the scope, and these roles of {@code company-access}. */
    public static RestApp backend(TestRealm realm, String... roles) {
        RestApp backend = new RestApp(realm, realm.backend("backend")).scoped();
        String account = realm.admin()
                .clients()
                .get(backend.internalId())
                .getServiceAccountUser()
                .getId();
        if (roles.length > 0) {
            grant(realm, account, "company-access", roles);
        }
        return backend;
    }

    /** Gives a person roles of an identity admin. */
    public static TestUser admin(TestRealm realm, String name, String... roles) {
        TestUser admin = realm.user(name);
        grant(realm, admin.id(), "realm-management", roles);
        return admin;
    }

    /** A person of the vendor's support. */
    public static TestUser agent(TestRealm realm, String name, CredentialRepresentation... credentials) {
        TestUser agent = realm.user(name, credentials);
        grant(realm, agent.id(), "company-access", "support-agent");
        return agent;
    }

    public OidcApp oidc() {
        return app;
    }

    /** Lets access tokens of this app live for so many seconds. */
    public RestApp tokensLive(int seconds) {
        return change(Map.of("attributes", Map.of("access.token.lifespan", String.valueOf(seconds))));
    }

    /** Lets pages of this origin call. */
    public RestApp webOrigin(String origin) {
        return change(Map.of("webOrigins", List.of(origin)));
    }

    /** The access token of a person who has given his password. */
    public String token(TestUser user) {
        return app.passwordGrant(user).accessToken();
    }

    /** The access token of a person who has shown his authenticator app as well. */
    public String token(TestUser user, Totp totp) {
        return app.passwordGrant(user, "totp", totp.next()).accessToken();
    }

    /** The access token of the app itself. */
    public String token() {
        return app.clientCredentials().accessToken();
    }

    private RestApp scoped() {
        String scope = realm.admin().clientScopes().findAll().stream()
                .filter(one -> one.getName().equals("company-access"))
                .findFirst()
                .orElseThrow()
                .getId();
        realm.admin().clients().get(internalId()).addDefaultClientScope(scope);
        return this;
    }

    private RestApp change(Map<String, Object> fields) {
        JsonNode client = realm.api().get(realm.path("clients/" + internalId()));
        fields.forEach(((ObjectNode) client)::putPOJO);
        realm.api().put(realm.path("clients/" + internalId()), client);
        return this;
    }

    /** The id under which Keycloak stores the app. */
    public String internalId() {
        return realm.admin().clients().findByClientId(app.clientId()).get(0).getId();
    }

    private static void grant(TestRealm realm, String userId, String clientId, String... roles) {
        String client = realm.admin().clients().findByClientId(clientId).get(0).getId();
        List<RoleRepresentation> wanted = Arrays.stream(roles)
                .map(role ->
                        realm.admin().clients().get(client).roles().get(role).toRepresentation())
                .toList();
        realm.admin().users().get(userId).roles().clientLevel(client).add(wanted);
    }
}
