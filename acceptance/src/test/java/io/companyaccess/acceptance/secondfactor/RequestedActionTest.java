package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apps that send people to an action by {@code kc_action}: no action is a way around the second factor. */
@Acceptance
@PlainPages
final class RequestedActionTest {
    private static final String GUARD = "company-otp-guard";
    private static final List<String> ACTIONS =
            List.of(GUARD, "CONFIGURE_TOTP", "UPDATE_PASSWORD", "webauthn-register", "delete_account", "nonsense");

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITH)
    void the_code_comes_before_any_action(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        Totp totp = Totp.fresh();
        TestUser emma = signedInBeforeTheSwitch(realm, page).add(Credentials.otp(totp));

        for (String action : ACTIONS) {
            LoginAttempt login = opens(realm, page, emma, action);
            OtpPage.on(page);
            assertThat(login.isBack()).as(action).isFalse();
        }

        OtpPage.on(page).enter(totp.next());
        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
        assertThat(emma.sessions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITHOUT)
    void the_enrolment_comes_before_any_action(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        TestUser emma = signedInBeforeTheSwitch(realm, page);

        for (String action : ACTIONS) {
            LoginAttempt login = opens(realm, page, emma, action);
            EnrolmentPage.on(page);
            assertThat(login.isBack()).as(action).isFalse();
        }

        EnrolmentPage.on(page).enrol();
        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITH)
    void a_fresh_sign_in_with_the_guard_as_action_asks_once(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));

        LoginAttempt login = People.signIn(realm, page, emma, "kc_action", GUARD);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.awaitAnswer(page))
                .containsEntry("kc_action_status", "success")
                .containsKey("code");
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITHOUT)
    void a_fresh_sign_in_with_the_guard_as_action_enrols_once(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        TestUser emma = People.ofStrictCompany(realm);

        LoginAttempt login = People.signIn(realm, page, emma, "kc_action", GUARD);
        EnrolmentPage.on(page).enrol();

        assertThat(login.awaitAnswer(page))
                .containsEntry("kc_action_status", "success")
                .containsKey("code");
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITH)
    @InBrowser
    void the_question_cannot_be_cancelled(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        Totp totp = Totp.fresh();
        signedInBeforeTheSwitch(realm, page).add(Credentials.otp(totp));

        LoginAttempt login = realm.invoices().login("kc_action", GUARD).open(page);
        OtpPage.on(page);
        postCancel(page);

        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @WayIn(row = 31, factor = WITHOUT)
    @InBrowser
    void the_enrolment_cannot_be_cancelled(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        signedInBeforeTheSwitch(realm, page);

        LoginAttempt login = realm.invoices().login("kc_action", GUARD).open(page);
        assertThat(EnrolmentPage.on(page).canBeCancelled()).isFalse();
        postCancel(page);

        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_app_can_ask_for_a_factor_that_no_company_requires(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma");
        realm.company("acme").member(emma);
        People.signIn(realm, page, emma).awaitAnswer(page);
        emma.add(Credentials.otp(totp));

        LoginAttempt login = realm.invoices().login("kc_action", GUARD).open(page);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.awaitAnswer(page))
                .containsEntry("kc_action_status", "success")
                .containsKey("code");
    }

    @ParameterizedTest
    @EnumSource
    void an_app_can_have_a_factor_set_up_that_no_company_requires(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        TestUser emma = realm.user("emma");

        LoginAttempt login = People.signIn(realm, page, emma, "kc_action", GUARD);
        EnrolmentPage.on(page).enrol();

        assertThat(login.awaitAnswer(page))
                .containsEntry("kc_action_status", "success")
                .containsKey("code");
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @ParameterizedTest
    @EnumSource
    void what_only_an_app_asks_for_can_be_cancelled(Flow flow, TestRealm realm, Page page) {
        flow.bind(realm);
        TestUser emma = realm.user("emma");

        LoginAttempt login = People.signIn(realm, page, emma, "kc_action", GUARD);
        EnrolmentPage.on(page).cancel();

        assertThat(login.awaitAnswer(page)).containsEntry("kc_action_status", "cancelled");
        assertThat(emma.credentialTypes()).containsExactly("password");
    }

    private static TestUser signedInBeforeTheSwitch(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        People.signIn(realm, page, emma).awaitAnswer(page);
        acme.requireSecondFactor();
        return emma;
    }

    private static LoginAttempt opens(TestRealm realm, Page page, TestUser user, String action) {
        boolean deletes = action.equals("delete_account");
        if (deletes) {
            // Keycloak wants the password again for this one, unless it was given in the same second.
            LockSupport.parkNanos(1_100_000_000);
        }
        LoginAttempt login = realm.invoices().login("kc_action", action).open(page);
        if (deletes) {
            LoginPage.on(page).password(user.password());
        }
        return login;
    }

    /** What Keycloak's own buttons send; here no button offers it. */
    private static void postCancel(Page page) {
        page.evaluate("() => {"
                + " const form = document.querySelector('form[action*=\"/login-actions/\"]');"
                + " const cancel = document.createElement('input');"
                + " cancel.name = 'cancel-aia'; cancel.value = 'true'; form.append(cancel);"
                + " HTMLFormElement.prototype.submit.call(form); }");
        page.waitForLoadState();
    }
}
