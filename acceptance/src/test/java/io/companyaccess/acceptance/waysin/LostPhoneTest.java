package io.companyaccess.acceptance.waysin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** What follows for a member whose factors the owner took away because a phone was lost. */
@Acceptance
@PlainPages
final class LostPhoneTest {

    /** A factor that is younger than its showing by no more than this still counts: two nodes, two clocks. */
    private static final long CLOCKS_DIFFER_BY = 5_000;

    @Test
    void who_was_reset_by_the_owner_enrols_again(TestRealm realm, Page page) {
        Acme acme = Acme.in(realm);

        HttpResponse<String> answer = acme.reset(acme.ownerToken("totp", acme.olgasApp.next()), acme.emma);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);

        LoginAttempt next = People.signIn(realm.invoices(), page, acme.emma);
        EnrolmentPage.on(page).enrol();
        assertThat(next.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(acme.emma)).contains("UPDATE_CREDENTIAL", "LOGIN");
    }

    @Test
    void running_sessions_of_the_member_get_no_more_tokens(TestRealm realm) {
        Acme acme = Acme.in(realm);
        OidcApp app = realm.app("crm");
        TokenAnswer held = app.passwordGrant(acme.emma, "totp", acme.lost.next());
        assertThat(app.refresh(held).granted()).isTrue();

        acme.reset(acme.ownerToken("totp", acme.olgasApp.next()), acme.emma);

        assertThat(app.refresh(held).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(acme.emma)).startsWith("LOGIN_ERROR:second_factor_missing");
    }

    @Test
    void a_new_factor_does_not_bring_them_back(TestRealm realm) {
        Acme acme = Acme.in(realm);
        OidcApp app = realm.app("crm");
        TokenAnswer held = app.passwordGrant(acme.emma, "totp", acme.lost.next(), "scope", "openid offline_access");
        assertThat(app.refresh(held).granted()).isTrue();

        acme.reset(acme.ownerToken("totp", acme.olgasApp.next()), acme.emma);
        CredentialRepresentation later = Credentials.otp(Totp.fresh());
        later.setCreatedDate(System.currentTimeMillis() + 600_000);
        acme.emma.add(later);

        assertThat(app.refresh(held).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_sign_in_that_waited_on_a_page_meanwhile_shows_the_new_factor(TestRealm realm, Page page) {
        Acme acme = Acme.in(realm);
        String owner = acme.ownerToken("totp", acme.olgasApp.next());
        LoginAttempt login =
                realm.invoices().login("kc_action", "UPDATE_PROFILE").open(page);
        LoginPage.on(page).signIn(acme.emma);
        OtpPage.on(page).enter(acme.lost.next());
        page.locator("input#firstName").waitFor();

        acme.reset(owner, acme.emma);
        Totp found = Totp.fresh();
        CredentialRepresentation later = Credentials.otp(found);
        later.setCreatedDate(System.currentTimeMillis() + CLOCKS_DIFFER_BY);
        acme.emma.add(later);
        page.locator("form:has(#firstName) [type='submit']").first().click();

        OtpPage asked = OtpPage.on(page);
        assertThat(login.isBack()).isFalse();
        asked.enter(found.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void an_identity_admin_is_not_for_an_owner_to_reset(TestRealm realm) {
        Acme acme = Acme.in(realm);
        People.grant(realm, acme.emma, "realm-management", "manage-users");

        HttpResponse<String> answer = acme.reset(acme.ownerToken("totp", acme.olgasApp.next()), acme.emma);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("identity_admin");
        assertThat(acme.emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void somebody_who_is_no_member_is_not_there(TestRealm realm) {
        Acme acme = Acme.in(realm);
        TestUser gus = realm.user("gus", Credentials.otp(Totp.fresh()));

        HttpResponse<String> answer = acme.reset(acme.ownerToken("totp", acme.olgasApp.next()), gus);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(gus.credentialTypes()).containsExactly("otp", "password");
    }

    private record Acme(
            TestRealm realm,
            TestCompany company,
            TestUser olga,
            Totp olgasApp,
            TestUser emma,
            Totp lost,
            OidcApp portal) {

        static Acme in(TestRealm realm) {
            Totp olgas = Totp.fresh();
            Totp lost = Totp.fresh();
            TestUser olga = realm.user("olga", Credentials.otp(olgas));
            TestUser emma = realm.user("emma", Credentials.otp(lost));
            return new Acme(
                    realm,
                    realm.strictCompany("acme").owner(olga).member(emma),
                    olga,
                    olgas,
                    emma,
                    lost,
                    Clients.scoped(realm, realm.app("portal"), "company-access"));
        }

        String ownerToken(String... more) {
            return portal.passwordGrant(olga, more).accessToken();
        }

        HttpResponse<String> reset(String token, TestUser member) {
            return Http.send(
                    "POST",
                    realm.issuer() + "/company-access/companies/" + company.alias() + "/users/" + member.id()
                            + "/second-factor/reset",
                    token);
        }
    }
}
