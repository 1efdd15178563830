package io.companyaccess.acceptance.supportaccess;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import java.util.Map;

/** A support agent with an authenticator app, and the vendor's app by which he enters. */
public record Agent(TestUser user, Totp totp, OidcApp app) {

    public static Agent of(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser sam = realm.user("sam", Credentials.otp(totp));
        realm.grant(sam.id(), "company-access", "support-agent");
        return new Agent(sam, totp, app(realm));
    }

    /** An app with a secret by which agents may enter. */
    public static OidcApp app(TestRealm realm) {
        return realm.scoped(realm.app("support-desk", Map.of()), "support-access");
    }

    /** Opens the app at a company and signs in, with password and code. */
    public LoginAttempt comeTo(TestCompany company, Page page) {
        LoginAttempt login = app.login("support_company", company.alias()).open(page);
        LoginPage.on(page).signIn(user);
        OtpPage.on(page).enter(totp.next());
        return login;
    }

    /** Comes to an open company and enters it. */
    public TokenAnswer enter(TestCompany company, Page page) {
        LoginAttempt login = comeTo(company, page);
        SupportPage.confirmation(page).choose("enter");
        return login.tokens(page);
    }

    /** Enters one more company, signed in as he is. */
    public TokenAnswer enterNext(TestCompany company, Page page) {
        LoginAttempt login = app.login("support_company", company.alias()).open(page);
        SupportPage.confirmation(page).choose("enter");
        return login.tokens(page);
    }
}
