package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners say who is owner, internal and external; a company always keeps one owner. */
@Acceptance
final class MembersTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"owner\":false}", "{\"owner\":null}", "{\"owner\":false,\"kind\":\"external\"}"})
    void the_last_owner_stays(String change, TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga).member(realm.user("emma"));

        RestDoor.ofOwners(realm)
                .put(RestApp.of(realm).token(olga), user(acme, olga), change)
                .refused(409, "last_owner");

        assertThat(Snapshot.groups(realm, acme, olga)).containsExactly("owners");
        assertThat(membershipEvents(realm, acme, olga)).isZero();
    }

    @Test
    void the_last_owner_stays_for_an_identity_admin_too(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations", "manage-users");

        RestDoor.ofAdmins(realm)
                .put(RestApp.of(realm).token(ida), user(acme, olga), "{\"owner\":false}")
                .refused(409, "last_owner");
    }

    @Test
    void an_owner_hands_over_and_goes(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").owner(olga).member(emma);
        String token = RestApp.of(realm).token(olga);
        RestDoor door = RestDoor.ofOwners(realm);

        RestAnswer row = door.put(token, user(acme, emma), "{\"owner\":true}").ok();
        door.put(token, user(acme, olga), "{\"owner\":false}").ok();

        assertThat(row.at("/id")).isEqualTo(emma.id());
        assertThat(row.at("/username")).isEqualTo(emma.username());
        assertThat(row.json().path("owner").asBoolean()).isTrue();
        assertThat(row.at("/kind")).isEqualTo("internal");
        assertThat(Snapshot.groups(realm, acme, emma)).containsExactly("owners");
        assertThat(Snapshot.groups(realm, acme, olga)).isEmpty();
        door.put(token, user(acme, olga), "{\"owner\":true}").refused(403, "forbidden");
        assertThat(membershipEvents(realm, acme, emma)).isOne();
        assertThat(membershipEvents(realm, acme, olga)).isOne();
    }

    @Test
    void the_groups_are_made_when_they_are_needed_first(TestRealm realm) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        String token = RestApp.of(realm).token(RestApp.admin(realm, "ida", "manage-organizations", "manage-users"));
        RestDoor door = RestDoor.ofAdmins(realm);
        assertThat(groupsOf(realm, acme)).isEmpty();

        door.put(token, user(acme, emma), "{}").ok();
        assertThat(groupsOf(realm, acme)).isEmpty();
        door.put(token, user(acme, emma), "{\"owner\":true}").ok();
        assertThat(groupsOf(realm, acme).findValuesAsText("name")).containsExactly("owners");
        RestAnswer row =
                door.put(token, user(acme, emma), "{\"kind\":\"external\"}").ok();

        assertThat(groupsOf(realm, acme).findValuesAsText("name")).containsExactlyInAnyOrder("owners", "externals");
        assertThat(row.json().path("owner").asBoolean()).isTrue();
        assertThat(row.at("/kind")).isEqualTo("external");
        assertThat(door.put(token, user(acme, emma), "{\"kind\":null}").at("/kind"))
                .isEqualTo("internal");
    }

    @Test
    void a_person_who_is_no_member_is_not_found(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser gus = realm.user("gus");
        TestCompany acme = realm.company("acme").owner(olga);
        realm.company("globex").owner(gus);

        RestDoor.ofOwners(realm)
                .put(RestApp.of(realm).token(olga), user(acme, gus), "{\"kind\":\"external\"}")
                .refused(404, "not_found");
    }

    @Test
    void a_company_counts_its_people(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser arthur = realm.user("arthur");
        TestCompany acme =
                realm.strictCompany("acme").owner(olga).external(arthur).member(realm.user("emma"));

        JsonNode company = RestDoor.ofOwners(realm)
                .get(RestApp.of(realm).token(olga, totp), "/companies/" + acme.alias())
                .ok()
                .json();

        assertThat(company.path("id").asText()).isEqualTo(acme.id());
        assertThat(company.path("alias").asText()).isEqualTo(acme.alias());
        assertThat(company.path("name").asText()).isEqualTo(acme.alias());
        assertThat(company.path("users").toString())
                .startsWith("{\"total\":3,\"owners\":1,\"internal\":2,\"external\":1,\"withoutSecondFactor\":2,"
                        + "\"passwordStrength\":{\"very-weak\":");
    }

    @Test
    void everybody_sees_his_own_row_in_each_of_his_companies(TestRealm realm) {
        TestUser arthur = realm.user("arthur");
        String token = RestApp.of(realm).token(arthur);
        TestCompany acme = realm.strictCompany("acme").external(arthur);
        TestCompany globex = realm.company("globex").owner(arthur);
        realm.company("closed").owner(arthur).disable();

        JsonNode rows = RestDoor.ofOwners(realm).get(token, "/me").ok().json();

        assertThat(rows).hasSize(2);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.at("/user/id").asText()).isEqualTo(arthur.id()));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.at("/company/id").asText()).isEqualTo(acme.id());
            assertThat(row.at("/user/kind").asText()).isEqualTo("external");
            assertThat(row.at("/user/secondFactor").toString())
                    .isEqualTo("{\"enrolled\":false,\"required\":true,\"types\":[]}");
        });
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.at("/company/id").asText()).isEqualTo(globex.id());
            assertThat(row.at("/user/owner").asBoolean()).isTrue();
            assertThat(row.at("/user/secondFactor/required").asBoolean()).isFalse();
        });
    }

    private static String user(TestCompany company, TestUser user) {
        return "/companies/" + company.id() + "/users/" + user.id();
    }

    private static JsonNode groupsOf(TestRealm realm, TestCompany company) {
        return realm.api().get(realm.path("organizations/" + company.id() + "/groups"));
    }

    private static long membershipEvents(TestRealm realm, TestCompany company, TestUser user) {
        return realm.events().byAdmins().stream()
                .filter(event -> event.getResourceType().equals("ORGANIZATION_MEMBERSHIP"))
                .filter(event -> event.getOperationType().equals("UPDATE"))
                .filter(event -> event.getResourcePath().contains(company.id()))
                .filter(event -> event.getResourcePath().contains(user.id()))
                .count();
    }
}
