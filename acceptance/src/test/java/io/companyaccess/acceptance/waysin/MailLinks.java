package io.companyaccess.acceptance.waysin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;

/** Mails with a link in them, and the browsers in which they are read. */
final class MailLinks {

    private MailLinks() {}

    /** Somebody begins to sign in to the app, has forgotten the password, and asks for the mail. */
    static LoginAttempt forgets(TestRealm realm, Page page, TestUser user) {
        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).username(user.username()).forgotPassword();
        page.locator("input#username").fill(user.username());
        page.locator("#kc-reset-password-form [type='submit']").first().click();
        page.locator(".alert-success, .pf-m-success, #kc-content").first().waitFor();
        return login;
    }

    /** The link in the newest mail for a person. */
    static String in(MailCatcher mail, TestUser user) {
        return in(mail, user.email());
    }

    /** The link in the newest mail for an address. */
    static String in(MailCatcher mail, String address) {
        return mail.await(address).links().get(0);
    }

    /** The browser of whoever else reads the mail; without any cookie of the first one. */
    static BrowserContext otherBrowser(Page page) {
        BrowserContext other = page.context().browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
        other.setDefaultTimeout(15_000);
        return other;
    }
}
