package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Two owners who act in the same moment do not undo each other. */
@Acceptance
final class LostUpdatesTest {
    private static final int PAIRS = 50;

    @Test
    void of_fifty_pairs_of_changes_none_is_lost(TestRealm realm) {
        Totp hers = Totp.fresh();
        Totp his = Totp.fresh();
        TestUser olga = unmailed(realm.user("olga", Credentials.otp(hers)));
        TestUser oscar = unmailed(realm.user("oscar", Credentials.otp(his)));
        TestCompany acme = realm.strictCompany("acme").owner(olga).owner(oscar);
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        String herToken = portal.token(olga, hers);
        String hisToken = portal.token(oscar, his);
        String policy = "/companies/" + acme.id() + "/policy";
        RestDoor door = RestDoor.ofOwners(realm);

        for (int pair = 0; pair < PAIRS; pair++) {
            String date = "2041-01-%02d".formatted(1 + pair % 28);
            String check = pair % 2 == 0 ? "mailbox-code" : "off";
            List<RestAnswer> both = Together.call(
                    () -> door.put(herToken, policy, "{\"secondFactorFrom\":\"" + date + "\"}"),
                    () -> door.put(hisToken, policy, "{\"linkRecipientCheck\":\"" + check + "\"}"));

            both.forEach(RestAnswer::ok);
            RestAnswer now = door.get(herToken, "/companies/" + acme.id()).ok();
            assertThat(now.at("/policy/secondFactor")).isEqualTo("required");
            assertThat(now.at("/policy/secondFactorFrom")).as("pair " + pair).isEqualTo(date);
            assertThat(now.at("/policy/linkRecipientCheck")).as("pair " + pair).isEqualTo(check);
        }
        assertThat(realm.events().byAdmins().stream()
                        .filter(event -> event.getResourceType().equals("COMPANY_POLICY")))
                .hasSizeGreaterThanOrEqualTo(PAIRS);
    }

    @Test
    void of_two_owners_who_demote_each_other_one_is_left(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser oscar = realm.user("oscar");
        TestCompany acme = realm.company("acme").owner(olga).owner(oscar);
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        String herToken = portal.token(olga);
        String hisToken = portal.token(oscar);
        RestDoor door = RestDoor.ofOwners(realm);

        for (int pair = 0; pair < PAIRS; pair++) {
            List<RestAnswer> both = Together.call(
                    () -> door.put(herToken, user(acme, oscar), "{\"owner\":false}"),
                    () -> door.put(hisToken, user(acme, olga), "{\"owner\":false}"));

            assertThat(both).as("pair " + pair).extracting(RestAnswer::status).containsOnlyOnce(200);
            assertThat(both).extracting(RestAnswer::status).isSubsetOf(200, 403, 409);
            boolean sheIsLeft = both.get(0).status() == 200;
            door.put(sheIsLeft ? herToken : hisToken, user(acme, sheIsLeft ? oscar : olga), "{\"owner\":true}")
                    .ok();
        }
        assertThat(Snapshot.groups(realm, acme, olga)).containsExactly("owners");
        assertThat(Snapshot.groups(realm, acme, oscar)).containsExactly("owners");
    }

    /** A hundred mails are not what this is about. */
    private static TestUser unmailed(TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setEmailVerified(false);
        user.admin().update(changed);
        return user;
    }

    private static String user(TestCompany company, TestUser user) {
        return "/companies/" + company.id() + "/users/" + user.id();
    }
}
