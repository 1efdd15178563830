package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * A fresh copy of the shipped realm, in which a test makes its own companies, people and apps.
 *
 * <p>Names are made unique by a number, so that tests of one class may use the same ones.
 */
public final class TestRealm {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Of all realms of this process. */
    private static final Supplier<String> SIGNING_KEY = Once.of(TestRealm::makeKey);

    private final KeycloakServer server;
    private final String name;
    private final Keycloak keycloak;
    private final AdminApi api;

    private TestRealm(KeycloakServer server, String name) {
        this.server = server;
        this.name = name;
        this.keycloak = Keycloak.getInstance(
                server.baseUrl().toString(),
                "master",
                KeycloakServer.ADMIN,
                KeycloakServer.ADMIN_PASSWORD,
                "admin-cli");
        this.api = new AdminApi(server, keycloak.tokenManager()::getAccessTokenString);
    }

    /** A copy of the shipped realm under a name of its own, with events switched on and mail going to the catcher. */
    public static TestRealm create(KeycloakServer server, MailCatcher mail) {
        return create(server, mail, ShippedRealm.copy("shipped-" + COUNTER.incrementAndGet()));
    }

    /** A copy with the people and companies of the demo, for tests of what the docs say about them. */
    public static TestRealm createWithPeople(KeycloakServer server, MailCatcher mail) {
        return create(server, mail, ShippedRealm.copyWithPeople("demo-" + COUNTER.incrementAndGet()));
    }

    /** A realm with nothing of ours in it but organizations, as an admin has it before installing. */
    public static TestRealm createPlain(KeycloakServer server, MailCatcher mail) {
        ObjectNode plain = ShippedRealm.json().objectNode();
        plain.put("realm", "plain-" + COUNTER.incrementAndGet()).put("enabled", true);
        plain.put("organizationsEnabled", true).put("sslRequired", "none");
        return create(server, mail, plain);
    }

    /** A realm as an export has it, under a name of its own. */
    public static TestRealm imported(KeycloakServer server, MailCatcher mail, ObjectNode export) {
        return create(
                server, mail, export.put("realm", export.path("realm").asText() + "-" + COUNTER.incrementAndGet()));
    }

    /** The realm {@code demo}, as the server imported it at start; shared by all tests, so only look at it. */
    public static TestRealm shipped(KeycloakServer server) {
        return new TestRealm(server, ShippedRealm.name());
    }

    private static TestRealm create(KeycloakServer server, MailCatcher mail, ObjectNode json) {
        // Making one takes Keycloak as long as all the rest of a realm.
        json.put("privateKey", SIGNING_KEY.get());
        json.put("eventsEnabled", true).put("adminEventsEnabled", true).put("adminEventsDetailsEnabled", true);
        json.putArray("enabledEventTypes");
        json.putObject("smtpServer")
                .put("host", server.nameOfThisMachine())
                .put("port", String.valueOf(mail.port()))
                .put("from", "keycloak@vendor.example");
        TestRealm realm = new TestRealm(server, json.path("realm").asText());
        realm.api.post("", json);
        return realm;
    }

    /** The same realm, called at another node of the cluster. */
    public TestRealm at(KeycloakServer node) {
        return new TestRealm(node, name);
    }

    /** The realm's name. */
    public String name() {
        return name;
    }

    /** The issuer, which is also the root of all addresses that people and apps use. */
    public URI issuer() {
        return URI.create(server.baseUrl() + "/realms/" + name);
    }

    /** The typed admin client for this realm. */
    public RealmResource admin() {
        return keycloak.realm(name);
    }

    /** The admin REST as JSON; paths begin with {@link #path}. */
    public AdminApi api() {
        return api;
    }

    /** A path of the admin REST in this realm. */
    public String path(String more) {
        return name + "/" + more;
    }

    /** Changes settings of the realm, as an admin does on their page. */
    public TestRealm change(Consumer<ObjectNode> change) {
        ObjectNode settings = (ObjectNode) api.get(name);
        change.accept(settings);
        api.put(name, settings);
        return this;
    }

    /** Signs people in by these flows from now on. */
    public TestRealm signInBy(String browserFlow, String directGrantFlow) {
        return change(settings -> settings.put("browserFlow", browserFlow).put("directGrantFlow", directGrantFlow));
    }

    /** A company without any policy. */
    public TestCompany company(String alias) {
        String unique = alias + "-" + COUNTER.incrementAndGet();
        String id = api.post(
                        path("organizations"),
                        Map.of(
                                "name",
                                unique,
                                "alias",
                                unique,
                                "enabled",
                                true,
                                "domains",
                                List.of(Map.of("name", unique + ".example"))))
                .path("id")
                .asText();
        return new TestCompany(this, id, unique);
    }

    /** A company that requires a second factor of its members. */
    public TestCompany strictCompany(String alias) {
        return company(alias).requireSecondFactor();
    }

    /** An enabled user with password, name and verified address, and these further credentials. */
    public TestUser user(String username, CredentialRepresentation... credentials) {
        String unique = username + "-" + COUNTER.incrementAndGet();
        String password = "Pw-" + UUID.randomUUID();
        List<CredentialRepresentation> all = new ArrayList<>(List.of(credentials));
        all.add(Credentials.password(password));
        String id = api.post(
                        path("users"),
                        Map.of(
                                "username",
                                unique,
                                "email",
                                unique + "@people.example",
                                "emailVerified",
                                true,
                                "firstName",
                                Character.toUpperCase(username.charAt(0)) + username.substring(1),
                                "lastName",
                                "Tester",
                                "enabled",
                                true,
                                "credentials",
                                all))
                .path("id")
                .asText();
        return new TestUser(this, id, unique, unique + "@people.example", password);
    }

    /** The app {@code invoices} of the shipped realm, answering at an address of this machine. */
    public OidcApp invoices() {
        return new Apps(this).shipped("invoices");
    }

    /** One more app: public, with code flow and password grant. */
    public OidcApp app(String clientId) {
        return new Apps(this).publicApp(clientId + "-" + COUNTER.incrementAndGet());
    }

    /** One more app with a secret and a service account; may introspect its own tokens. */
    public OidcApp backend(String clientId) {
        return new Apps(this).backend(clientId + "-" + COUNTER.incrementAndGet());
    }

    /** One more app with a secret, as an admin registers it with these further settings. */
    public OidcApp app(String clientId, Map<String, Object> settings) {
        return new Apps(this).withSecret(clientId + "-" + COUNTER.incrementAndGet(), settings);
    }

    /** Gives an app a client scope, at every sign-in. */
    public OidcApp scoped(OidcApp app, String scope) {
        admin().clients().get(idOf(app)).addDefaultClientScope(scopeId(scope));
        return app;
    }

    /** Gives an app a client scope, at sign-ins that name it. */
    public OidcApp scopedAtWish(OidcApp app, String scope) {
        admin().clients().get(idOf(app)).addOptionalClientScope(scopeId(scope));
        return app;
    }

    /** The id under which Keycloak keeps an app. */
    public String idOf(OidcApp app) {
        return admin().clients().findByClientId(app.clientId()).get(0).getId();
    }

    /** Gives somebody, a service account too, roles of a client. */
    public void grant(String userId, String clientId, String... roles) {
        String client = admin().clients().findByClientId(clientId).get(0).getId();
        List<RoleRepresentation> wanted = Arrays.stream(roles)
                .map(role -> admin().clients().get(client).roles().get(role).toRepresentation())
                .toList();
        admin().users().get(userId).roles().clientLevel(client).add(wanted);
    }

    private String scopeId(String name) {
        return admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** The trace that logins leave behind. */
    public Events events() {
        return new Events(this);
    }

    private static String makeKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
