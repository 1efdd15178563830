package io.companyaccess.acceptance.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.PasskeyEnrolmentPage;
import io.companyaccess.acceptance.pages.RecoveryCodesSetupPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.ReceivedMail;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.VirtualAuthenticator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A member of a company is mailed when a factor of his comes or goes: a stolen password must not enrol unseen. */
@Acceptance
@PlainPages
final class FactorMailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A sign-in method was added to your account            | Authenticator app",
                "nl | Er is een aanmeldmethode aan uw account toegevoegd    | Authenticator-app",
                "fr | Une méthode de connexion a été ajoutée à votre compte | Application d’authentification",
                "de | Ihrem Konto wurde eine Anmeldemethode hinzugefügt     | Authenticator-App",
            })
    void one_mail_tells_of_an_enrolment_in_the_readers_language(
            String language, String subject, String method, TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = speaking(language, realm.user("emma"));
        TestCompany acme = realm.strictCompany("acme").member(emma);

        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();

        ReceivedMail received = mail.await(emma.email());
        assertThat(received.subject()).isEqualTo(subject);
        assertThat(received.text()).contains(acme.alias()).containsIgnoringCase(method);
        assertThat(received.html()).contains(acme.alias()).containsIgnoringCase(method);
        opensNothing(received);
        assertNoMoreMails(mail, emma, 1);
        assertThat(realm.events().of(emma, "UPDATE_CREDENTIAL")).hasSize(1);
    }

    @Test
    void an_admin_who_takes_one_away_is_told_of(TestRealm realm, MailCatcher mail) {
        TestUser emma = realm.user("emma", Credentials.otp(Totp.fresh()));
        realm.company("acme").member(emma);

        emma.removeCredentials("otp");

        ReceivedMail received = mail.await(emma.email());
        assertThat(received.subject()).isEqualTo("A sign-in method was removed from your account");
        assertThat(received.text()).contains("Authenticator app");
        opensNothing(received);
    }

    @Test
    @InBrowser
    void a_passkey_and_recovery_codes_are_told_of_as_such(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.strictCompany("acme").member(emma);
        VirtualAuthenticator.passkey(page);

        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).createWithRecoveryCodes();
        RecoveryCodesSetupPage.on(page).keep();
        assertThat(login.tokens(page).granted()).isTrue();

        mail.await(emma.email(), 2);
        List<ReceivedMail> both = mail.to(emma.email());
        assertThat(both)
                .anyMatch(one -> one.text().contains("Security key or passkey")
                        && one.text().contains(acme.alias()));
        assertThat(both).anyMatch(one -> one.text().contains("Recovery codes"));
        both.forEach(FactorMailTest::opensNothing);
        assertNoMoreMails(mail, emma, 2);
    }

    @Test
    void a_factor_set_up_in_the_account_console_and_removed_there_is_told_of(
            TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        realm.company("acme").member(emma);

        LoginAttempt adding =
                realm.invoices().login("kc_action", "CONFIGURE_TOTP").open(page);
        LoginPage.on(page).signIn(emma);
        Totp totp = Totp.of(page.locator("input[name='totpSecret']").getAttribute("value"));
        page.locator("input[name='totp']").fill(totp.next());
        page.locator("input[name='userLabel']").fill("My phone");
        page.locator("#saveTOTPBtn").click();
        assertThat(adding.awaitAnswer(page)).containsEntry("kc_action_status", "success");
        assertThat(mail.await(emma.email()).subject()).isEqualTo("A sign-in method was added to your account");

        LoginAttempt removing = realm.invoices()
                .login("kc_action", "delete_credential:" + credential(emma, "otp"))
                .open(page);
        if (OtpPage.isShown(page)) {
            OtpPage.on(page).enter(totp.next());
        }
        page.locator("#kc-accept").click();
        assertThat(removing.awaitAnswer(page)).containsEntry("kc_action_status", "success");

        ReceivedMail received = mail.await(emma.email(), 2);
        assertThat(received.subject()).isEqualTo("A sign-in method was removed from your account");
        opensNothing(received);
        assertNoMoreMails(mail, emma, 2);
    }

    @Test
    void nobody_is_mailed_at_an_address_that_is_not_his_for_sure(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        UserRepresentation unverified = emma.admin().toRepresentation();
        unverified.setEmailVerified(false);
        emma.admin().update(unverified);
        realm.strictCompany("acme").member(emma);

        enrol(realm, emma, page);

        assertNoMoreMails(mail, emma, 0);
    }

    @Test
    void who_belongs_to_no_company_is_left_alone(TestRealm realm, MailCatcher mail, Page page) {
        TestUser lone = realm.user("lone");

        LoginAttempt login =
                realm.invoices().login("kc_action", "company-otp-guard").open(page);
        LoginPage.on(page).signIn(lone);
        EnrolmentPage.on(page).enrol();
        assertThat(login.awaitAnswer(page)).containsKey("code");

        assertNoMoreMails(mail, lone, 0);
    }

    @Test
    void a_mail_server_that_never_answers_delays_nobody(TestRealm realm, MailCatcher mail, Page page)
            throws IOException {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        try (SilentMailServer silent = new SilentMailServer()) {
            mailThrough(realm, silent.port());

            enrol(realm, emma, page);

            assertThat(silent.keepsSomebodyWaiting())
                    .as("the app has its tokens while the mail is still being tried")
                    .isTrue();
        } finally {
            mailThrough(realm, mail.port());
        }
        assertThat(realm.events().typesOf(emma)).contains("UPDATE_CREDENTIAL", "CODE_TO_TOKEN");
    }

    @Test
    void a_mail_server_that_is_down_harms_nobody(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        try {
            mailThrough(realm, 1);

            enrol(realm, emma, page);
        } finally {
            mailThrough(realm, mail.port());
        }
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    private static void enrol(TestRealm realm, TestUser user, Page page) {
        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(user);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    /** A mail that Keycloak sends now arrives after all that ours had to send before. */
    private static void assertNoMoreMails(MailCatcher mail, TestUser user, int expected) {
        user.mailActions("UPDATE_PASSWORD");
        mail.await(user.email(), expected + 1);
        assertThat(mail.to(user.email())).hasSize(expected + 1);
    }

    private static void opensNothing(ReceivedMail received) {
        assertThat(received.links()).isEmpty();
        assertThat(received.html()).doesNotContain("href=", "<a ");
    }

    private static TestUser speaking(String language, TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setAttributes(Map.of("locale", List.of(language)));
        user.admin().update(changed);
        return user;
    }

    private static String credential(TestUser user, String type) {
        return user.admin().credentials().stream()
                .filter(one -> one.getType().equals(type))
                .map(CredentialRepresentation::getId)
                .findFirst()
                .orElseThrow();
    }

    private static void mailThrough(TestRealm realm, int port) {
        var settings = realm.admin().toRepresentation();
        settings.getSmtpServer().put("port", String.valueOf(port));
        realm.admin().update(settings);
    }
}
