package io.companyaccess.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.AxeCheck;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import org.junit.jupiter.api.Test;

/** People of companies without any policy notice nothing of us. */
@Acceptance
final class SignInTest {

    @Test
    void a_member_signs_in_with_a_password(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        realm.company("acme").member(emma);

        LoginAttempt login = realm.invoices().login("scope", "openid email").open(page);
        AxeCheck.assertAccessible(page);
        LoginPage.on(page).signIn(emma);
        TokenAnswer tokens = login.tokens(page);

        assertThat(tokens.idClaims().path("email").asText()).isEqualTo(emma.email());
        assertThat(realm.events().typesOf(emma)).contains("LOGIN", "CODE_TO_TOKEN");
    }

    @Test
    void a_voluntary_authenticator_app_is_asked_for(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));

        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void a_script_signs_in_with_the_password_grant(TestRealm realm) {
        TestUser emma = realm.user("emma");
        OidcApp script = realm.app("script");

        TokenAnswer tokens = script.passwordGrant(emma);

        assertThat(script.refresh(tokens).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
    }

    @Test
    void a_service_account_is_told_who_holds_a_token(TestRealm realm) {
        OidcApp backend = realm.backend("backend");

        TokenAnswer tokens = backend.clientCredentials();

        assertThat(backend.introspect(tokens.accessToken())
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void mail_of_the_server_reaches_its_reader(TestRealm realm, MailCatcher mail) {
        TestUser emma = realm.user("emma");

        emma.mailActions("UPDATE_PASSWORD");

        assertThat(mail.await(emma.email()).links()).anyMatch(link -> link.contains("/login-actions/action-token"));
    }
}
