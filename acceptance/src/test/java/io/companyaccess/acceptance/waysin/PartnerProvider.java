package io.companyaccess.acceptance.waysin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The identity provider of a partner: a realm of the same server, with people of its own. */
final class PartnerProvider {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm home;
    private final TestRealm partner;
    private final String alias;

    private PartnerProvider(TestRealm home, TestRealm partner, String alias) {
        this.home = home;
        this.partner = partner;
        this.alias = alias;
    }

    /** The first provider of a realm, at a partner of its own. */
    static PartnerProvider of(TestRealm home, KeycloakServer server, MailCatcher mail) {
        return new PartnerProvider(home, TestRealm.createPlain(server, mail), "partner-" + NUMBER.incrementAndGet())
                .registered();
    }

    /** One more provider, at the same partner. */
    PartnerProvider another() {
        return new PartnerProvider(home, partner, "partner-" + NUMBER.incrementAndGet()).registered();
    }

    /** Registers both sides and calls set-up again; ID tokens of the partner say that a code was shown. */
    private PartnerProvider registered() {
        registerHomeAtPartner();
        registerPartnerAtHome();
        home.api().post(home.path("company-access/setup"), null);
        return this;
    }

    String alias() {
        return alias;
    }

    /** Somebody whom the partner knows. */
    TestUser person(String name) {
        return partner.user(name);
    }

    /** Links a user of ours to a person of the partner, as after a first sign-in. */
    void link(TestUser user, TestUser person) {
        home.api()
                .post(
                        home.path("users/" + user.id() + "/federated-identity/" + alias),
                        Map.of("userId", person.id(), "userName", person.username()));
    }

    /** Says which values of {@code amr} and {@code acr} count as a second factor; null for none. */
    PartnerProvider trust(String values) {
        ObjectNode provider = read();
        if (values == null) {
            provider.withObject("/config").remove("company-access.trusted-amr");
        } else {
            provider.withObject("/config").put("company-access.trusted-amr", values);
        }
        return write(provider);
    }

    /** The flow behind the provider, by name. */
    String flowBehind() {
        return read().path("postBrokerLoginFlowAlias").asText();
    }

    /** Puts this flow behind the provider, or none when it is empty. */
    PartnerProvider flowBehind(String flow) {
        return write(read().put("postBrokerLoginFlowAlias", flow));
    }

    /** Opens the app and signs in at the partner. */
    LoginAttempt signIn(OidcApp app, Page page, TestUser person) {
        return signIn(app.login("kc_idp_hint", alias), page, person);
    }

    /** The same with one parameter more on the app's request. */
    LoginAttempt signIn(OidcApp app, Page page, TestUser person, String parameter, String value) {
        return signIn(app.login("kc_idp_hint", alias, parameter, value), page, person);
    }

    private static LoginAttempt signIn(LoginAttempt login, Page page, TestUser person) {
        login.open(page);
        page.locator("input#username").fill(person.username());
        LoginPage.on(page).signIn(person);
        return login;
    }

    private ObjectNode read() {
        return (ObjectNode) home.api().get(home.path("identity-provider/instances/" + alias));
    }

    private PartnerProvider write(ObjectNode provider) {
        home.api().put(home.path("identity-provider/instances/" + alias), provider);
        return this;
    }

    private void registerHomeAtPartner() {
        Map<String, Object> client = new HashMap<>();
        client.put("clientId", "home-of-" + alias);
        client.put("secret", "secret-of-home");
        client.put("redirectUris", List.of(home.issuer() + "/broker/" + alias + "/endpoint"));
        // Without Keycloak's own scope "acr", whose mapper would overwrite ours.
        client.put("defaultClientScopes", List.of("basic", "profile", "email"));
        client.put(
                "protocolMappers", List.of(claim("amr", "[\"pwd\",\"otp\"]", "JSON"), claim("acr", "gold", "String")));
        partner.api().post(partner.path("clients"), client);
    }

    private void registerPartnerAtHome() {
        String root = partner.issuer() + "/protocol/openid-connect/";
        Map<String, Object> config = new HashMap<>(Map.of(
                "issuer",
                partner.issuer().toString(),
                "authorizationUrl",
                root + "auth",
                "tokenUrl",
                root + "token",
                "jwksUrl",
                root + "certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "clientId",
                "home-of-" + alias,
                "clientSecret",
                "secret-of-home",
                "clientAuthMethod",
                "client_secret_post",
                "defaultScope",
                "openid profile email"));
        config.put("syncMode", "IMPORT");
        home.api()
                .post(
                        home.path("identity-provider/instances"),
                        Map.of(
                                "alias",
                                alias,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "trustEmail",
                                true,
                                "config",
                                config));
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "id.token.claim", "true",
                        "access.token.claim", "true"));
    }
}
