package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtherWaysPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.PasskeyEnrolmentPage;
import io.companyaccess.acceptance.pages.PasskeyPage;
import io.companyaccess.acceptance.pages.RecoveryCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.VirtualAuthenticator;
import io.companyaccess.acceptance.support.WayIn;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A realm in which an admin has bound Keycloak's own flows again: the guard is all that is left. */
@Acceptance
@PlainPages
final class GuardTest {
    private static final List<String> CODES = List.of("AAAABBBBCCCC", "DDDDEEEEFFFF");

    @BeforeAll
    static void an_admin_binds_other_flows(TestRealm realm) {
        Flow.BUILT_IN.bind(realm);
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    void it_asks_for_the_code_of_the_authenticator_app(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        signedInBeforeTheSwitch(realm, page, emma);
        emma.add(Credentials.otp(totp));

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage asked = OtpPage.on(page);
        assertThat(again.isBack()).isFalse();
        asked.enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    @InBrowser
    void it_asks_for_the_security_key(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        VirtualAuthenticator.securityKey(page);
        LoginAttempt before = People.signIn(realm, page, emma, "kc_action", "webauthn-register");
        PasskeyPage.register(page);
        before.awaitAnswer(page);
        acme.requireSecondFactor();
        page.context().clearCookies();

        LoginAttempt login = People.signIn(realm, page, emma);
        PasskeyPage.authenticate(page);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("password", "webauthn");
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    void it_takes_a_recovery_code_and_enrols(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.recoveryCodes(CODES));

        LoginAttempt login = People.signIn(realm, page, emma);
        RecoveryCodePage.on(page).enter(CODES.get(0));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(login.isBack()).isFalse();
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password", "recovery-authn-codes");
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    @InBrowser
    void one_can_go_to_another_way_and_back(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        signedInBeforeTheSwitch(realm, page, emma);
        emma.add(Credentials.otp(totp)).add(Credentials.recoveryCodes(CODES));

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page).tryAnotherWay();
        OtherWaysPage.on(page).choose("Recovery");
        RecoveryCodePage.on(page).tryAnotherWay();
        OtherWaysPage.on(page).choose("Authenticator");
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @InBrowser
    void a_credential_that_is_not_there_leads_to_the_question_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        signedInBeforeTheSwitch(realm, page, emma);
        emma.add(Credentials.otp(totp));

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page);
        page.evaluate("document.querySelector('input[name=selectedCredentialId]').value = 'nobodys'");
        OtpPage.on(page).enter(totp.wrong());
        page.locator("input[value='nobodys']").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    @WayIn(row = 7, factor = WITH)
    void a_wrong_code_and_a_reload_lead_to_the_question_again(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        signedInBeforeTheSwitch(realm, page, emma);
        emma.add(Credentials.otp(totp));

        LoginAttempt again = realm.invoices().login().open(page);
        OtpPage.on(page).enter(totp.wrong());
        assertThat(OtpPage.on(page).error()).contains("Invalid authenticator code");
        page.reload();
        OtpPage.on(page).enter(totp.next());

        assertThat(again.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("LOGIN_ERROR:invalid_user_credentials");
    }

    @Test
    @WayIn(row = 29, factor = WITHOUT)
    void it_enrols_and_leads_back_to_the_app(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);

        LoginAttempt login = People.signIn(realm, page, emma);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(enrolment.text()).contains("acme-");
        assertThat(realm.events().typesOf(emma)).doesNotContain("LOGIN");
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("LOGIN", "UPDATE_CREDENTIAL");
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITHOUT)
    @InBrowser
    void it_enrols_a_passkey_for_whoever_prefers_it(TestRealm realm, Page page) {
        VirtualAuthenticator.passkey(page);
        TestUser emma = People.ofStrictCompany(realm);

        LoginAttempt login = People.signIn(realm, page, emma);
        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).create();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("password", "webauthn");
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITHOUT)
    @WayIn(row = 3, factor = WITHOUT)
    void it_enrols_in_a_running_session(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        signedInBeforeTheSwitch(realm, page, emma);

        LoginAttempt again = realm.app("crm").login().open(page);
        EnrolmentPage.on(page).enrol();

        assertThat(again.tokens(page).granted()).isTrue();
        assertNotAskedAgain(realm, page);
    }

    @Test
    @WayIn(row = 29, factor = WITHOUT)
    @WayIn(row = 8, factor = WITHOUT)
    @InBrowser
    void a_reload_keeps_the_secret_and_leaving_gives_nothing(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        String secret = EnrolmentPage.on(page).scan().secret();

        page.reload();
        assertThat(EnrolmentPage.on(page).scan().secret()).isEqualTo(secret);
        LoginAttempt silent = realm.app("crm").login("prompt", "none").open(page);

        assertThat(silent.awaitAnswer(page).get("error")).isIn("login_required", "interaction_required");
        assertThat(login.isBack()).isFalse();
    }

    @Test
    @WayIn(row = 29, factor = WITH)
    @WayIn(row = 13, factor = WITH)
    void a_script_needs_the_code(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));

        assertThat(realm.app("script").passwordGrant(emma).error()).isEqualTo("invalid_grant");
        assertThat(realm.app("script")
                        .passwordGrantOnceCounted(emma, "totp", totp.next())
                        .granted())
                .isTrue();
    }

    @Test
    @WayIn(row = 29, factor = WITHOUT)
    @WayIn(row = 13, factor = WITHOUT)
    void a_script_of_somebody_without_a_factor_is_refused(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);

        TokenAnswer refused = realm.app("script").passwordGrant(emma);

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.errorDescription()).isNotEmpty();
        assertThat(emma.sessions()).isEmpty();
    }

    private static void signedInBeforeTheSwitch(TestRealm realm, Page page, TestUser user) {
        TestCompany acme = realm.company("acme").member(user);
        People.signIn(realm, page, user).awaitAnswer(page);
        acme.requireSecondFactor();
    }

    private static void assertNotAskedAgain(TestRealm realm, Page page) {
        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
    }
}
