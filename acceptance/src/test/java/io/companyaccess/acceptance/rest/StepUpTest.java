package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An owner who is asked for proof gives it by {@code kc_action=company-otp-guard}, and his call works then. */
@Acceptance
@PlainPages
final class StepUpTest {
    private static final String ACTION = "company-otp-guard";

    @Test
    void the_guard_enrols_or_asks_and_the_same_call_works_with_the_new_token(
            TestRealm realm, BrowserContext phone, Page onPhone) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        RestApp portal = RestApp.of(realm);
        try (BrowserContext desk = phone.browser().newContext()) {
            Page onDesk = desk.newPage();
            String byPassword = signIn(portal, olga, onDesk);
            put(realm, acme, byPassword, "{\"secondFactor\":\"required\"}").refused(409, "owner_second_factor_missing");

            LoginAttempt enrolling = portal.oidc().login("kc_action", ACTION).open(onPhone);
            LoginPage.on(onPhone).signIn(olga);
            Totp totp = EnrolmentPage.on(onPhone).enrol();
            Map<String, String> back = enrolling.awaitAnswer(onPhone);
            assertThat(back).containsEntry("kc_action_status", "success").containsKey("code");

            // He has one now, wherever he set it up; but the session at the desk has not shown it.
            put(realm, acme, byPassword, "{\"secondFactor\":\"required\"}").ok();
            put(realm, acme, byPassword, "{\"secondFactor\":\"optional\"}")
                    .refused(401, "insufficient_user_authentication");
            LoginAttempt showing = portal.oidc().login("kc_action", ACTION).open(onDesk);
            OtpPage.on(onDesk).enter(totp.next());
            String byFactor = showing.tokens(onDesk).accessToken();
            put(realm, acme, byFactor, "{\"secondFactor\":\"optional\"}").ok();

            String enrolled = enrolling.exchange(back.get("code")).accessToken();
            put(realm, acme, enrolled, "{\"linkRecipientCheck\":\"off\"}").ok();
        }
        assertThat(realm.events().typesOf(olga)).contains("UPDATE_CREDENTIAL").doesNotContain("LOGIN_ERROR");
    }

    @Test
    void who_cancels_has_shown_nothing(TestRealm realm, Page page) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        RestApp portal = RestApp.of(realm);

        LoginAttempt login = portal.oidc().login("kc_action", ACTION).open(page);
        LoginPage.on(page).signIn(olga);
        EnrolmentPage.on(page);
        page.locator("[name='cancel-aia']").click();
        Map<String, String> back = login.awaitAnswer(page);

        assertThat(back).containsEntry("kc_action_status", "cancelled");
        put(realm, acme, login.exchange(back.get("code")).accessToken(), "{\"linkRecipientCheck\":\"off\"}")
                .refused(401, "insufficient_user_authentication");
    }

    @Test
    void who_cancels_is_not_let_in_where_a_second_factor_is_required(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);

        LoginAttempt login = RestApp.of(realm).oidc().login("kc_action", ACTION).open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page);
        Locator cancel = page.locator("[name='cancel-aia']");
        if (cancel.isVisible()) {
            cancel.click();
        }

        assertThat(EnrolmentPage.isShown(page)).isTrue();
        assertThat(login.isBack()).isFalse();
    }

    @Test
    @InBrowser
    void the_browsers_cookies_open_nothing(TestRealm realm, Page page) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        signIn(RestApp.of(realm), olga, page);

        String cookies = page.context().cookies(realm.issuer() + "/").stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce("", (all, one) -> all + one + "; ");
        assertThat(cookies).contains("KEYCLOAK_IDENTITY");

        for (String path : new String[] {"/me", "/companies", "/companies/" + acme.id()}) {
            RestDoor.ofOwners(realm)
                    .send("GET", "", path, BodyPublishers.noBody(), "Cookie", cookies)
                    .refused(401, "invalid_token");
        }
    }

    private static String signIn(RestApp app, TestUser user, Page page) {
        LoginAttempt login = app.oidc().login().open(page);
        LoginPage.on(page).signIn(user);
        return login.tokens(page).accessToken();
    }

    private static RestAnswer put(TestRealm realm, TestCompany company, String token, String change) {
        return RestDoor.ofOwners(realm).put(token, "/companies/" + company.id() + "/policy", change);
    }
}
