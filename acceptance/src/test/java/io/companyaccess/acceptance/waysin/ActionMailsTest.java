package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.MailLinkPages;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Mails that have a person confirm an address or do something that an admin asks for. */
@Acceptance
@PlainPages
final class ActionMailsTest {
    private static final String NEW = "New-password-of-emma-1";

    @Test
    @WayIn(row = 10, factor = WITH)
    void who_confirms_the_address_on_the_way_into_the_app_is_asked_first(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = unconfirmed(People.ofStrictCompany(realm, Credentials.otp(totp)));

        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        OtpPage.on(page).enter(totp.next());
        page.navigate(MailLinks.in(mail, emma));

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("VERIFY_EMAIL", "LOGIN");
    }

    @Test
    @WayIn(row = 10, factor = WITHOUT)
    void who_confirms_the_address_on_the_way_into_the_app_enrols_first(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = unconfirmed(People.ofStrictCompany(realm));

        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        EnrolmentPage.on(page).enrol();
        assertThat(login.isBack()).isFalse();
        page.navigate(MailLinks.in(mail, emma));

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 10, factor = WITH)
    void another_browser_that_confirms_the_address_is_asked_and_signed_in_nowhere(
            TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = unconfirmed(People.ofStrictCompany(realm, Credentials.otp(totp)));
        emma.admin().sendVerifyEmail();

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);
        OtpPage.on(page).enter(totp.next());

        assertThat(MailLinkPages.message(page)).isNotEmpty();
        assertThat(emma.sessions()).isEmpty();
        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 10, factor = WITHOUT)
    void another_browser_confirms_the_address_and_signs_nobody_in(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = unconfirmed(People.ofStrictCompany(realm));
        emma.admin().sendVerifyEmail();

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);

        assertThat(MailLinkPages.message(page)).contains("updated");
        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("password");
        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 10, factor = WITH)
    void what_an_admin_asks_for_by_mail_needs_the_factor(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        emma.mailActions("UPDATE_PASSWORD", "CONFIGURE_TOTP");

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);
        OtpPage asked = OtpPage.on(page);
        assertThat(EnrolmentPage.isShown(page) || MailLinkPages.asksNewPassword(page))
                .isFalse();
        asked.enter(totp.wrong());
        OtpPage.on(page);

        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        assertThat(emma.sessions()).isEmpty();
        assertThat(realm.events().typesOf(emma)).doesNotContain("UPDATE_CREDENTIAL");
    }

    @Test
    @WayIn(row = 10, factor = WITHOUT)
    void what_an_admin_asks_for_by_mail_sets_up_no_factor(TestRealm realm, MailCatcher mail, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        emma.mailActions("UPDATE_PASSWORD", "CONFIGURE_TOTP");

        page.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(page);
        MailLinkPages.newPassword(page, NEW);

        assertThat(MailLinkPages.message(page)).contains("updated");
        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("password");
        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma.username(), NEW);
        EnrolmentPage.on(page).enrol();
        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 10, factor = WITHOUT)
    void a_mail_that_is_opened_in_the_browser_of_the_sign_in_enrols_nobody_either(
            TestRealm realm, MailCatcher mail, BrowserContext browser, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        emma.mailActions("UPDATE_PASSWORD");
        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        EnrolmentPage.on(page);

        Page tab = browser.newPage();
        tab.navigate(MailLinks.in(mail, emma));
        MailLinkPages.proceed(tab);
        MailLinkPages.newPassword(tab, NEW);
        assertThat(MailLinkPages.message(tab)).contains("updated");

        assertThat(login.isBack()).isFalse();
        assertThat(emma.sessions()).isEmpty();
        assertThat(emma.credentialTypes()).containsExactly("password");
    }

    private static TestUser unconfirmed(TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setEmailVerified(false);
        changed.getRequiredActions().add("VERIFY_EMAIL");
        user.admin().update(changed);
        return user;
    }
}
