package io.companyaccess.acceptance.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.PasskeyEnrolmentPage;
import io.companyaccess.acceptance.pages.RecoveryCodesSetupPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.VirtualAuthenticator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which people set up their second factor once, without help, in their own language. */
@Acceptance
final class EnrolmentPageTest {

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void it_can_be_read_on_a_screen_and_on_a_phone(String language, TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        String company = realm.strictCompany("acme").member(emma).alias();
        People.signIn(realm, page, emma, "ui_locales", language);
        EnrolmentPage enrolment = EnrolmentPage.on(page);

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(enrolment.text()).contains(company).doesNotContain("companyAccess.", "{0}");
        Looks.right(page, "enrolment-" + language);

        enrolment.usePasskey();
        assertThat(PasskeyEnrolmentPage.on(page).text()).contains(company).doesNotContain("companyAccess.", "{0}");
        Looks.right(page, "passkey-" + language);
    }

    @Test
    void a_keyboard_is_enough(TestRealm realm, Page page) {
        LoginAttempt login = People.signIn(realm, page, People.ofStrictCompany(realm));
        Totp totp = EnrolmentPage.on(page).scan();
        page.waitForLoadState();

        assertThat(tabStops(page, 5))
                .containsExactly("totp", "userLabel", "recoveryCodes", "ca-submit", "ca-use-passkey");
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Space");
        page.keyboard().press("Shift+Tab");
        page.keyboard().type("Desk phone");
        page.keyboard().press("Shift+Tab");
        page.keyboard().type(totp.next());
        page.keyboard().press("Enter");

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void the_key_can_be_typed_by_hand_or_copied(TestRealm realm, Page page, BrowserContext browser) {
        browser.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        LoginAttempt login = People.signIn(realm, page, People.ofStrictCompany(realm));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        Totp typed = enrolment.typeKey();
        assertThat(typed.secret()).isEqualTo(enrolment.scan().secret());

        page.locator("#ca-copy").click();
        page.locator("#ca-copy-status:not(:empty)").waitFor();
        Object copied = page.evaluate("() => navigator.clipboard.readText()");
        assertThat(Totp.ofKey(copied.toString()).secret()).isEqualTo(typed.secret());

        enrolment.wantRecoveryCodes(false);
        enrolment.enter(typed.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void a_wrong_code_is_explained_and_nothing_else_is_lost(TestRealm realm, Page page) {
        LoginAttempt login = People.signIn(realm, page, People.ofStrictCompany(realm));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        Totp totp = enrolment.scan();
        enrolment.wantRecoveryCodes(false);

        enrolment.enter(totp.wrong());

        Locator field = page.locator("#totp");
        Locator error = page.locator("#totp-error");
        error.waitFor();
        assertThat(error.innerText()).contains("This code is not right");
        assertThat(error.getAttribute("role")).isEqualTo("alert");
        assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field.getAttribute("aria-describedby").split(" ")).contains("totp-error");
        assertThat(field.inputValue()).isEmpty();
        assertThat(page.locator("#userLabel").inputValue()).isEqualTo("My phone");
        assertThat(enrolment.wantsRecoveryCodes()).isFalse();
        assertThat(enrolment.scan().secret()).isEqualTo(totp.secret());
        Looks.right(page, "enrolment-wrong-code");

        enrolment.enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void an_empty_code_is_asked_for(TestRealm realm, Page page) {
        LoginAttempt login = People.signIn(realm, page, People.ofStrictCompany(realm));

        EnrolmentPage.on(page).enter("");

        page.locator("#totp-error").waitFor();
        assertThat(page.locator("#totp-error").innerText()).contains("Enter the code");
        assertThat(login.isBack()).isFalse();
    }

    @Test
    void a_code_may_have_blanks_in_it(TestRealm realm, Page page) {
        LoginAttempt login = People.signIn(realm, page, People.ofStrictCompany(realm));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        String code = enrolment.scan().next();
        enrolment.wantRecoveryCodes(false);

        enrolment.enter(" " + code.substring(0, 3) + " " + code.substring(3) + "\t");

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void a_secret_that_the_browser_made_up_is_not_taken(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        Totp stranger = Totp.fresh();
        EnrolmentPage enrolment = EnrolmentPage.on(page);

        page.evaluate("secret => document.querySelector('[name=totpSecret]').value = secret", stranger.secret());
        enrolment.enter(stranger.next());

        page.locator("#totp-error").waitFor();
        assertThat(login.isBack()).isFalse();
        assertThat(emma.credentialTypes()).containsExactly("password");
    }

    @Test
    void recovery_codes_are_offered_and_lead_back_to_the_app(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(enrolment.wantsRecoveryCodes()).isTrue();

        enrolment.enter(enrolment.scan().next());
        assertThat(RecoveryCodesSetupPage.on(page).keep()).hasSize(12);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password", "recovery-authn-codes");
    }

    @Test
    void a_passkey_can_be_set_up_instead(TestRealm realm, Page page) {
        VirtualAuthenticator passkey = VirtualAuthenticator.passkey(page);
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);

        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).useApp();
        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).create();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(passkey.credentials()).isEqualTo(1);
        assertThat(emma.credentialTypes()).containsExactly("password", "webauthn");
        assertThat(realm.events().typesOf(emma)).containsExactly("CODE_TO_TOKEN", "LOGIN", "UPDATE_CREDENTIAL");
    }

    @Test
    void recovery_codes_are_offered_with_a_passkey_as_well(TestRealm realm, Page page) {
        VirtualAuthenticator.passkey(page);
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);

        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).createWithRecoveryCodes();
        RecoveryCodesSetupPage.on(page).keep();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("password", "recovery-authn-codes", "webauthn");
    }

    @Test
    void a_passkey_that_fails_is_no_dead_end(TestRealm realm, Page page) {
        VirtualAuthenticator passkey = VirtualAuthenticator.passkey(page);
        passkey.refusesItsUser();
        TestUser emma = People.ofStrictCompany(realm);
        LoginAttempt login = People.signIn(realm, page, emma);

        EnrolmentPage.on(page).usePasskey();
        PasskeyEnrolmentPage.on(page).create();
        assertThat(PasskeyEnrolmentPage.on(page).problem()).contains("The passkey was not created");
        assertThat(PasskeyEnrolmentPage.on(page).wantsRecoveryCodes()).isFalse();
        Looks.right(page, "passkey-failed");
        PasskeyEnrolmentPage.on(page).useApp();
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    private static List<String> tabStops(Page page, int count) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                page.keyboard().press("Tab");
            }
            stops.add(page.evaluate("() => document.activeElement.id").toString());
        }
        return stops;
    }
}
