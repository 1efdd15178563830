package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** People who are invited by mail into a company that requires a second factor. */
@Acceptance
@PlainPages
final class InvitationTest {

    @Test
    @WayIn(row = 11, factor = WITHOUT)
    void who_registers_enrols_before_he_is_in(TestRealm realm, MailCatcher mail, Page page) {
        TestCompany acme = realm.strictCompany("acme");
        String address = "ivy@" + acme.alias() + ".example";
        acme.invite(address);

        page.navigate(MailLinks.in(mail, address));
        register(page, "ivy-of-" + acme.alias());
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        UserRepresentation ivy =
                realm.admin().users().searchByEmail(address, true).get(0);
        assertThat(enrolment.text()).contains(acme.alias());
        assertThat(realm.admin().users().get(ivy.getId()).getUserSessions()).isEmpty();
        enrolment.enrol();

        page.waitForURL(url -> !url.contains("/login-actions/"));
        assertThat(realm.admin().users().get(ivy.getId()).getUserSessions()).hasSize(1);
        assertThat(realm.admin().users().get(ivy.getId()).credentials())
                .extracting("type")
                .containsExactlyInAnyOrder("password", "otp");
    }

    @Test
    @WayIn(row = 11, factor = WITHOUT)
    void who_leaves_the_enrolment_is_not_in(TestRealm realm, MailCatcher mail, Page page) {
        TestCompany acme = realm.strictCompany("acme");
        String address = "ivy@" + acme.alias() + ".example";
        acme.invite(address);
        page.navigate(MailLinks.in(mail, address));
        register(page, "ivy-of-" + acme.alias());
        EnrolmentPage.on(page);

        LoginAttempt silent = realm.invoices().login("prompt", "none").open(page);

        assertThat(silent.awaitAnswer(page)).containsEntry("error", "login_required");
        assertThat(realm.app("script")
                        .token(
                                "password",
                                "username",
                                "ivy-of-" + acme.alias(),
                                "password",
                                "Password-of-ivy-1",
                                "scope",
                                "openid")
                        .granted())
                .isFalse();
    }

    @Test
    @WayIn(row = 11, factor = WITH)
    void a_signed_in_user_who_accepts_is_asked_from_then_on(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        OidcApp app = realm.app("crm");
        TokenAnswer before = People.signIn(app, page, emma).tokens(page);
        Totp totp = Totp.fresh();
        emma.add(Credentials.otp(totp));
        realm.strictCompany("acme").invite(emma.email());

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);
        page.waitForLoadState();

        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
        LoginAttempt next = app.login().open(page);
        OtpPage.on(page).enter(totp.next());
        assertThat(next.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 11, factor = WITHOUT)
    @InBrowser
    void an_existing_user_who_accepts_elsewhere_gets_no_session_and_enrols_later(
            TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").invite(emma.email());

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);
        // The account console, which asks to sign in.
        page.locator("input#username").waitFor();
        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("password");

        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static void register(Page page, String username) {
        if (page.locator("input#username").isVisible()) {
            page.locator("input#username").fill(username);
        }
        page.locator("input#password").fill("Password-of-ivy-1");
        page.locator("input#password-confirm").fill("Password-of-ivy-1");
        page.locator("input#firstName").fill("Ivy");
        page.locator("input#lastName").fill("Invited");
        page.locator("#kc-register-form [type='submit']").first().click();
    }
}
