package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A company that the caller has no business with looks exactly like one that does not exist. */
@Acceptance
final class CompanyScopeTest {

    @Test
    void nobody_learns_which_companies_there_are(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser gus = realm.user("gus");
        TestCompany acme = realm.company("acme").owner(olga);
        TestCompany closed = realm.company("closed").owner(olga).disable();
        TestCompany globex = realm.company("globex").owner(gus);
        String token = RestApp.of(realm).token(olga);
        RestDoor door = RestDoor.ofOwners(realm);

        for (String suffix : List.of("", "/policy", "/users/" + gus.id())) {
            RestAnswer unknown = call(door, token, "nobody", suffix).refused(404, "not_found");
            for (String other : List.of(globex.id(), globex.alias(), closed.id(), closed.alias())) {
                RestAnswer answer = call(door, token, other, suffix);
                assertThat(answer.status()).isEqualTo(unknown.status());
                assertThat(answer.body()).isEqualTo(unknown.body());
                assertThat(answer.headers().map().keySet())
                        .isEqualTo(unknown.headers().map().keySet());
            }
        }
        assertThat(door.get(token, "/companies").json().toString())
                .isEqualTo(
                        "[{\"id\":\"%1$s\",\"alias\":\"%2$s\",\"name\":\"%2$s\"}]".formatted(acme.id(), acme.alias()));
    }

    @Test
    void an_owner_finds_his_company_by_id_and_by_alias(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        String token = RestApp.of(realm).token(olga);

        assertThat(call(RestDoor.ofOwners(realm), token, acme.id(), "").ok().body())
                .isEqualTo(call(RestDoor.ofOwners(realm), token, acme.alias(), "")
                        .ok()
                        .body());
    }

    @Test
    void where_organizations_are_switched_off_there_are_no_companies(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        String token = RestApp.of(realm).token(olga);
        RestDoor door = RestDoor.ofOwners(realm);
        try {
            organizations(realm, false);

            call(door, token, acme.id(), "").refused(404, "not_found");
            assertThat(door.get(token, "/companies").ok().body()).isEqualTo("[]");
            assertThat(door.get(token, "/me").ok().body()).isEqualTo("[]");
        } finally {
            organizations(realm, true);
        }
    }

    private static RestAnswer call(RestDoor door, String token, String company, String suffix) {
        String path = "/companies/" + company + suffix;
        return suffix.isEmpty() ? door.get(token, path) : door.put(token, path, "{}");
    }

    private static void organizations(TestRealm realm, boolean enabled) {
        RealmRepresentation settings = realm.admin().toRepresentation();
        settings.setOrganizationsEnabled(enabled);
        realm.admin().update(settings);
    }
}
