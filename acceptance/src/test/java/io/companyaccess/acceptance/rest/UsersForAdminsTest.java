package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import org.junit.jupiter.api.Test;

/** Identity admins see a company's people as far as Keycloak lets them see users. */
@Acceptance
final class UsersForAdminsTest {

    @Test
    void the_right_to_see_users_is_needed_too(TestRealm realm) {
        TestCompany acme = realm.company("acme").member(realm.user("emma"));
        RestApp portal = RestApp.of(realm);
        RestDoor door = RestDoor.ofAdmins(realm);
        String users = "/companies/" + acme.id() + "/users";

        String organizations = portal.token(RestApp.admin(realm, "oscar", "view-organizations"));
        assertThat(door.get(organizations, users).status()).isEqualTo(403);
        assertThat(door.get(organizations, "/companies/" + acme.id())
                        .ok()
                        .json()
                        .path("users")
                        .has("passwordStrength"))
                .isFalse();
        String query = portal.token(RestApp.admin(realm, "quinn", "view-organizations", "query-users"));
        assertThat(door.get(query, users).status()).isEqualTo(403);
        String both = portal.token(RestApp.admin(realm, "vera", "view-organizations", "view-users"));
        assertThat(door.get(both, users).ok().json().path("users")).hasSize(1).allMatch(row -> row.has("password"));
    }

    @Test
    void what_the_user_profile_hides_from_admins_stays_hidden(TestRealm realm) {
        TestUser emma = realm.user("emma");
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").member(emma).owner(olga);
        RestApp portal = RestApp.of(realm);
        String ida = portal.token(RestApp.admin(realm, "ida", "manage-organizations", "manage-users"));
        String users = "/companies/" + acme.id() + "/users";
        String byAddress = users + "?search=" + emma.email();
        assertThat(RestDoor.ofAdmins(realm).get(ida, byAddress).ok().json().path("users"))
                .hasSize(1);

        hideFromAdmins(realm, "email", "lastName");

        JsonNode seen = RestDoor.ofAdmins(realm)
                .get(ida, users + "?search=" + emma.username())
                .ok()
                .json()
                .at("/users/0");
        assertThat(seen.path("firstName").asText()).isEqualTo("Emma");
        assertThat(seen.path("email").isNull()).isTrue();
        assertThat(seen.path("lastName").isNull()).isTrue();
        assertThat(RestDoor.ofAdmins(realm).get(ida, byAddress).ok().json().path("users"))
                .isEmpty();
        assertThat(RestDoor.ofAdmins(realm)
                        .put(ida, users + "/" + emma.id(), "{\"kind\":\"external\"}")
                        .ok()
                        .json()
                        .path("email")
                        .isNull())
                .isTrue();
        // Whoever owns the company has to know who reaches it.
        assertThat(RestDoor.ofOwners(realm)
                        .get(portal.token(olga), byAddress)
                        .ok()
                        .at("/users/0/email"))
                .isEqualTo(emma.email());
    }

    private static void hideFromAdmins(TestRealm realm, String... attributes) {
        ObjectNode profile = (ObjectNode) realm.api().get(realm.path("users/profile"));
        profile.path("attributes").forEach(attribute -> {
            for (String hidden : attributes) {
                if (attribute.path("name").asText().equals(hidden)) {
                    ObjectNode permissions = ((ObjectNode) attribute).putObject("permissions");
                    ArrayNode user = permissions.putArray("view").add("user");
                    permissions.set("edit", user.deepCopy());
                }
            }
        });
        realm.api().put(realm.path("users/profile"), profile);
    }
}
