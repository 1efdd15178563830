package io.companyaccess.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.PasskeyPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.VirtualAuthenticator;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The stage can do what the stories ask of it, so that a failing story tells of the product. */
@Acceptance
final class StageTest {

    @Test
    void people_of_a_company_are_owner_external_or_neither(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestUser arthur = realm.user("arthur");
        TestCompany acme = realm.company("acme").owner(olga).external(arthur).member(realm.user("emma"));

        assertThat(groupsOf(realm, acme, olga)).containsExactly("owners");
        assertThat(groupsOf(realm, acme, arthur)).containsExactly("externals");
        assertThat(realm.api().get(realm.path("organizations/" + acme.id() + "/members")))
                .hasSize(3);

        acme.remove(arthur);
        assertThat(realm.api().get(realm.path("organizations/" + acme.id() + "/members")))
                .hasSize(2);
    }

    @Test
    void a_policy_is_set_and_taken_away(TestRealm realm) {
        TestCompany acme = realm.strictCompany("acme");
        assertThat(organization(realm, acme)
                        .at("/attributes/company-access.second-factor/0")
                        .asText())
                .isEqualTo("required");

        acme.policy("company-access.second-factor", null).disable();
        assertThat(organization(realm, acme)
                        .at("/attributes/company-access.second-factor")
                        .isMissingNode())
                .isTrue();
        assertThat(organization(realm, acme).path("enabled").asBoolean()).isFalse();
    }

    @Test
    void people_have_the_factors_that_a_test_gives_them(TestRealm realm) {
        TestUser emma =
                realm.user("emma", Credentials.otp(Totp.fresh()), Credentials.recoveryCodes(List.of("AAAA", "BBBB")));
        assertThat(emma.credentialTypes()).containsExactly("otp", "password", "recovery-authn-codes");

        emma.removeCredentials("otp");
        assertThat(emma.credentialTypes()).containsExactly("password", "recovery-authn-codes");
    }

    @Test
    void a_passkey_is_registered_in_the_browser(KeycloakServer server, MailCatcher mail, Page page) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        TestUser emma = realm.user("emma");
        VirtualAuthenticator passkey = VirtualAuthenticator.passkey(page);

        LoginAttempt login =
                realm.app("crm").login("kc_action", "webauthn-register").open(page);
        LoginPage.on(page).signIn(emma);
        PasskeyPage.register(page);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(passkey.credentials()).isEqualTo(1);
        assertThat(emma.credentialTypes()).containsExactly("password", "webauthn");
    }

    @Test
    void an_invitation_reaches_somebody_new(TestRealm realm, MailCatcher mail) {
        realm.company("acme").invite("newcomer@people.example");

        assertThat(mail.await("newcomer@people.example").links()).isNotEmpty();
    }

    @Test
    void the_shipped_realm_was_imported_at_start(KeycloakServer server) {
        assertThat(TestRealm.shipped(server).admin().toRepresentation().isEnabled())
                .isTrue();
    }

    private static JsonNode organization(TestRealm realm, TestCompany company) {
        return realm.api().get(realm.path("organizations/" + company.id()));
    }

    private static List<String> groupsOf(TestRealm realm, TestCompany company, TestUser user) {
        JsonNode groups =
                realm.api().get(realm.path("organizations/" + company.id() + "/members/" + user.id() + "/groups"));
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.path("name").asText())
                .toList();
    }
}
