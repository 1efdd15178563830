package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.ReceivedMail;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** A member who has lost his phone gets his factors taken away by an owner, or by an identity admin. */
@Acceptance
final class SecondFactorResetTest {

    @Test
    void an_owner_resets_a_member_who_is_mailed(TestRealm realm, MailCatcher mail) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser emma = realm.user("emma", lost());
        TestCompany acme = realm.strictCompany("acme").owner(olga).member(emma);

        RestAnswer answer = reset(RestDoor.ofOwners(realm), RestApp.of(realm).token(olga, totp), acme, emma);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(emma.credentialTypes()).containsExactly("password");
        ReceivedMail told = mail.await(emma.email());
        assertThat(told.subject()).isEqualTo("Your second factor was reset");
        assertThat(told.links()).isEmpty();
        assertThat(realm.events().byAdmins()).anySatisfy(event -> {
            assertThat(event.getResourcePath()).contains(acme.id(), emma.id(), "second-factor/reset");
            assertThat(event.getAuthDetails().getUserId()).isEqualTo(olga.id());
        });
    }

    @Test
    void it_needs_a_second_factor_shown_in_the_session(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser emma = realm.user("emma", lost());
        TestCompany acme = realm.company("acme").owner(olga).member(emma);

        reset(RestDoor.ofOwners(realm), RestApp.of(realm).token(olga), acme, emma)
                .refused(401, "insufficient_user_authentication");

        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void whose_factor_guards_other_companies_too_is_for_an_identity_admin(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser arthur = realm.user("arthur", lost());
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations", "manage-users");
        TestCompany acme = realm.company("acme").owner(olga).external(arthur);
        realm.company("globex").external(arthur);
        RestApp portal = RestApp.of(realm);

        reset(RestDoor.ofOwners(realm), portal.token(olga, totp), acme, arthur)
                .refused(409, "member_of_other_companies");
        assertThat(arthur.credentialTypes()).containsExactly("otp", "password");

        reset(RestDoor.ofAdmins(realm), portal.token(ida), acme, arthur).ok();
        assertThat(arthur.credentialTypes()).containsExactly("password");
    }

    private static CredentialRepresentation lost() {
        return Credentials.otp(Totp.fresh());
    }

    private static RestAnswer reset(RestDoor door, String token, TestCompany company, TestUser member) {
        return door.send(
                "POST",
                token,
                "/companies/" + company.id() + "/users/" + member.id() + "/second-factor/reset",
                BodyPublishers.noBody());
    }
}
