package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Directory;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** People of a directory, whose passwords Keycloak never stores. */
@Acceptance
@PlainPages
final class DirectoryUsersTest {

    @BeforeAll
    static void the_realm_knows_the_directory(TestRealm realm, KeycloakServer server) {
        realm.api().post(realm.path("components"), Directory.component(server));
    }

    @Test
    @WayIn(
            row = 1,
            factor = {WITH, WITHOUT})
    void somebody_without_a_factor_enrols_and_is_asked_the_next_time(TestRealm realm, Page page) {
        Dora dora = Dora.of(realm, "dora");

        LoginAttempt login = dora.signIn(realm, page);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(login.isBack()).isFalse();
        Totp totp = enrolment.enrol();
        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(dora.credentialTypes(realm)).contains("otp");

        page.context().clearCookies();
        LoginAttempt next = dora.signIn(realm, page);
        OtpPage.on(page).enter(totp.next());
        assertThat(next.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(
            row = 13,
            factor = {WITH, WITHOUT})
    void a_script_with_the_password_of_the_directory_is_refused(TestRealm realm) {
        Dora dora = Dora.of(realm, "david");

        var refused = realm.app("script")
                .token("password", "username", dora.uid(), "password", dora.password(), "scope", "openid");

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.errorDescription()).contains("second factor");
    }

    @Test
    void owners_are_told_that_the_directory_keeps_the_password(TestRealm realm) {
        Dora dora = Dora.of(realm, "dilys");

        JsonNode users = realm.api().get(realm.path("company-access/companies/" + dora.company() + "/users"));
        JsonNode filtered =
                realm.api().get(realm.path("company-access/companies/" + dora.company() + "/users?strength=directory"));

        assertThat(users.at("/users/0/username").asText()).isEqualTo(dora.uid());
        assertThat(users.at("/users/0/password").toString())
                .isEqualTo("{\"strength\":\"directory\",\"assessedAt\":null}");
        assertThat(filtered).isEqualTo(users);
    }

    private record Dora(String uid, String password, String id, String company) {

        static Dora of(TestRealm realm, String name) {
            String uid = name + "-" + realm.name();
            String password = Directory.add(uid);
            String id = realm.admin().users().searchByUsername(uid, true).get(0).getId();
            String company = realm.strictCompany("customer").id();
            realm.api().post(realm.path("organizations/" + company + "/members"), id);
            return new Dora(uid, password, id, company);
        }

        LoginAttempt signIn(TestRealm realm, Page page) {
            LoginAttempt login = realm.invoices().login().open(page);
            LoginPage.on(page).signIn(uid, password);
            return login;
        }

        List<String> credentialTypes(TestRealm realm) {
            return realm.admin().users().get(id).credentials().stream()
                    .map(CredentialRepresentation::getType)
                    .toList();
        }
    }
}
