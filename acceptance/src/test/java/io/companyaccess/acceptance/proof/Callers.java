package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Everybody who may call, seen from one company, each with his token. */
final class Callers {
    private static final List<String> ADMIN_ROLES = List.of(
            "view-realm",
            "manage-realm",
            "view-users",
            "manage-users",
            "view-organizations",
            "manage-organizations",
            "manage-clients",
            "impersonation",
            "realm-admin");

    private final Map<String, Supplier<String>> tokens = new LinkedHashMap<>();

    Callers(KeycloakServer server, MailCatcher mail, Scene acme) {
        TestRealm realm = acme.realm;
        RestApp portal = RestApp.of(realm).tokensLive(7200);
        TestUser mia = realm.user("mia");
        TestUser arthur = realm.user("arthur");
        TestUser gus = realm.user("gus");
        acme.company.member(mia).external(arthur);
        realm.company("globex").owner(gus);
        Outsiders outsiders = new Outsiders(server, acme);
        String signed = acme.ownersToken;
        know("nobody", "");
        know("broken", signed.substring(0, signed.length() - 40) + "A".repeat(40));
        know("expired", RestApp.of(realm).tokensLive(1).token(acme.owner, acme.ownersTotp));
        know("no-audience", RestApp.withoutScope(realm).tokensLive(7200).token(acme.owner, acme.ownersTotp));
        know("owner", signed);
        know("member", portal.token(mia));
        know("external", portal.token(arthur));
        know("other-owner", portal.token(gus));
        know("agent", portal.token(RestApp.agent(realm, "sam")));
        know("reading-app", app(realm, "read-companies"));
        know("links-app", app(realm, "manage-document-links"));
        know("plain-app", app(realm));
        tokens.put("guest", outsiders::guest);
        tokens.put("support-entry", outsiders::entry);
        ADMIN_ROLES.forEach(role -> know(role, portal.token(RestApp.admin(realm, "ada", role))));
        TestRealm elsewhere = TestRealm.create(server, mail);
        know(
                "admin-elsewhere",
                RestApp.of(elsewhere).tokensLive(7200).token(RestApp.admin(elsewhere, "eva", "realm-admin")));
    }

    Set<String> names() {
        return tokens.keySet();
    }

    String token(String name) {
        return tokens.get(name).get();
    }

    private void know(String name, String token) {
        tokens.put(name, () -> token);
    }

    private static String app(TestRealm realm, String... roles) {
        return RestApp.backend(realm, roles).tokensLive(7200).token();
    }
}
