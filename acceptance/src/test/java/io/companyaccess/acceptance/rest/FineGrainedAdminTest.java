package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** An identity admin who was given one organization only has our settings of that one only. */
@Acceptance
final class FineGrainedAdminTest {

    @Test
    void permissions_for_one_organization_are_honoured(TestRealm realm) {
        RealmRepresentation settings = realm.admin().toRepresentation();
        settings.setAdminPermissionsEnabled(true);
        realm.admin().update(settings);
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

    private static void forbidden(RestAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        answer.saysNothingOfItsInside();
    }

    private static void permit(TestRealm realm, TestCompany company, TestUser admin, String... scopes) {
        String client = realm.admin()
                .clients()
                .findByClientId("admin-permissions")
                .get(0)
                .getId();
        String server = realm.path("clients/" + client + "/authz/resource-server");
        String policy = realm.api()
                .post(server + "/policy/user", Map.of("name", "only " + admin.username(), "users", List.of(admin.id())))
                .path("id")
                .asText();
        realm.api()
                .post(
                        server + "/permission/scope",
                        Map.of(
                                "name", admin.username() + " for " + company.alias(),
                                "resourceType", "Organizations",
                                "resources", List.of(company.id()),
                                "scopes", List.of(scopes),
                                "policies", List.of(policy)));
    }
}
