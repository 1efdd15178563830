package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** An identity admin who was given one organization only has our settings of that one only. */
@Acceptance
final class FineGrainedAdminTest {

    @Test
    void permissions_for_one_organization_are_honoured(TestRealm realm) {
        switchOn(realm);
        TestUser vera = realm.user("vera");
        TestUser mona = realm.user("mona");
        TestCompany acme = realm.company("acme");
        TestCompany globex = realm.company("globex");
        // Of several permissions for one organization all have to agree, so each admin has his own.
        permit(realm, acme, vera, "view");
        permit(realm, globex, mona, "view", "manage");
        RestApp portal = RestApp.of(realm);
        RestDoor door = RestDoor.ofAdmins(realm);
        String change = "{\"secondFactor\":\"required\"}";

        String viewer = portal.token(vera);
        door.get(viewer, "/companies/" + acme.id()).ok();
        forbidden(door.put(viewer, "/companies/" + acme.id() + "/policy", change));
        forbidden(door.get(viewer, "/companies/" + globex.id()));
        forbidden(door.get(viewer, "/companies/nobody"));

        String manager = portal.token(mona);
        door.get(manager, "/companies/" + globex.id()).ok();
        door.put(manager, "/companies/" + globex.id() + "/policy", change).ok();
        forbidden(door.put(manager, "/companies/" + acme.id() + "/policy", change));
    }

    @Test
    void who_may_see_all_users_but_one_is_shown_all_but_one(TestRealm realm) {
        switchOn(realm);
        TestUser vera = realm.user("vera");
        TestUser emma = realm.user("emma");
        TestUser secret = realm.user("secret");
        TestCompany acme = realm.company("acme").member(emma, secret);
        permit(realm, acme, vera, "view");
        String viewer = RestApp.of(realm).token(vera);
        RestDoor door = RestDoor.ofAdmins(realm);
        String users = "/companies/" + acme.id() + "/users";

        forbidden(door.get(viewer, users));
        assertThat(door.get(viewer, "/companies/" + acme.id())
                        .ok()
                        .json()
                        .path("users")
                        .has("passwordStrength"))
                .isFalse();
        permit(realm, "Users", List.of(emma.id()), policy(realm, vera), "view");
        forbidden(door.get(viewer, users));
        permit(realm, "Users", List.of(), policy(realm, vera), "view");
        assertThat(door.get(viewer, users).ok().json().path("users")).hasSize(2);
        permit(realm, "Users", List.of(secret.id()), policy(realm, realm.user("nobody")), "view");

        assertThat(door.get(viewer, users).ok().json().path("users").findValuesAsText("id"))
                .containsExactly(emma.id());
        // Neither a gap in a page nor a cursor nor a number tells of whom he may not see.
        for (String query :
                new String[] {"?max=1&search=secret", "?max=1&secondFactor=missing", "?max=1&strength=not-measured"}) {
            RestAnswer page = door.get(viewer, users + query).ok();
            assertThat(page.json().path("users").findValuesAsText("id")).isSubsetOf(emma.id());
            assertThat(page.json().path("next").isNull()).as(page.body()).isTrue();
        }
        assertThat(door.get(viewer, "/companies/" + acme.id())
                        .ok()
                        .json()
                        .path("users")
                        .has("passwordStrength"))
                .isFalse();
    }

    private static void switchOn(TestRealm realm) {
        RealmRepresentation settings = realm.admin().toRepresentation();
        settings.setAdminPermissionsEnabled(true);
        realm.admin().update(settings);
    }

    private static void forbidden(RestAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        answer.saysNothingOfItsInside();
    }

    private static void permit(TestRealm realm, TestCompany company, TestUser admin, String... scopes) {
        permit(realm, "Organizations", List.of(company.id()), policy(realm, admin), scopes);
    }

    private static void permit(TestRealm realm, String type, List<String> resources, String policy, String... scopes) {
        realm.api()
                .post(
                        server(realm) + "/permission/scope",
                        Map.of(
                                "name",
                                UUID.randomUUID(),
                                "resourceType",
                                type,
                                "resources",
                                resources,
                                "scopes",
                                List.of(scopes),
                                "policies",
                                List.of(policy)));
    }

    private static String policy(TestRealm realm, TestUser admin) {
        return realm.api()
                .post(server(realm) + "/policy/user", Map.of("name", UUID.randomUUID(), "users", List.of(admin.id())))
                .path("id")
                .asText();
    }

    private static String server(TestRealm realm) {
        String client = realm.admin()
                .clients()
                .findByClientId("admin-permissions")
                .get(0)
                .getId();
        return realm.path("clients/" + client + "/authz/resource-server");
    }
}
