package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** People who remove their own factor while a company of theirs requires one. */
@Acceptance
@PlainPages
final class LastFactorTest {

    @Test
    @WayIn(row = 21, factor = WITH)
    void the_page_of_the_account_console_leads_into_a_new_enrolment(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp app = realm.app("crm");
        TokenAnswer before = signedIn(app, page, emma, totp);

        LoginAttempt deletion =
                app.login("kc_action", "delete_credential:" + otpOf(emma)).open(page);
        page.locator("#kc-accept").click();
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(deletion.isBack()).isFalse();
        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
        enrolment.enrol();

        assertThat(deletion.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        assertThat(realm.events().typesOf(emma)).contains("REMOVE_CREDENTIAL", "UPDATE_CREDENTIAL");
    }

    @Test
    @WayIn(row = 21, factor = WITH)
    void who_leaves_that_page_gets_no_further(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp app = realm.app("crm");
        TokenAnswer before = signedIn(app, page, emma, totp);
        app.login("kc_action", "delete_credential:" + otpOf(emma)).open(page);
        page.locator("#kc-accept").click();
        EnrolmentPage.on(page);

        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
        LoginAttempt other = realm.app("shop").login().open(page);
        EnrolmentPage.on(page);
        assertThat(other.isBack()).isFalse();
        LoginAttempt silent = realm.app("shop").login("prompt", "none").open(page);
        assertThat(silent.awaitAnswer(page).get("error")).isIn("interaction_required", "login_required");
    }

    @Test
    @WayIn(row = 21, factor = WITH)
    void the_rest_of_the_account_ends_all_sessions(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp app = realm.app("crm");
        TokenAnswer before = signedIn(app, page, emma, totp);

        HttpResponse<String> answer =
                Http.send("DELETE", realm.issuer() + "/account/credentials/" + otpOf(emma), before.accessToken());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(emma.sessions()).isEmpty();
        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).contains("REMOVE_CREDENTIAL");
        LoginAttempt next = People.signIn(app, page, emma);
        EnrolmentPage.on(page).enrol();
        assertThat(next.tokens(page).granted()).isTrue();
    }

    @Test
    void one_of_two_factors_may_go(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp app = realm.app("crm");
        TokenAnswer before = signedIn(app, page, emma, totp);
        String first = otpOf(emma);
        CredentialRepresentation second = Credentials.otp(Totp.fresh());
        second.setUserLabel("Second phone");
        emma.add(second);

        Http.send("DELETE", realm.issuer() + "/account/credentials/" + first, before.accessToken());

        assertThat(emma.sessions()).hasSize(1);
        assertThat(app.refresh(before).granted()).isTrue();
    }

    @Test
    void who_is_in_no_such_company_may_go_without(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser gus = realm.user("gus", Credentials.otp(totp));
        realm.company("globex").member(gus);
        OidcApp app = realm.app("crm");
        TokenAnswer before = signedIn(app, page, gus, totp);

        Http.send("DELETE", realm.issuer() + "/account/credentials/" + otpOf(gus), before.accessToken());

        assertThat(gus.credentialTypes()).containsExactly("password");
        assertThat(app.refresh(before).granted()).isTrue();
    }

    private static TokenAnswer signedIn(OidcApp app, Page page, TestUser user, Totp totp) {
        LoginAttempt login = People.signIn(app, page, user);
        OtpPage.on(page).enter(totp.next());
        return login.tokens(page);
    }

    private static String otpOf(TestUser user) {
        return user.admin().credentials().stream()
                .filter(credential -> credential.getType().equals("otp"))
                .map(CredentialRepresentation::getId)
                .findFirst()
                .orElseThrow();
    }
}
