package io.companyaccess.acceptance.secondfactor;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import org.keycloak.representations.idm.CredentialRepresentation;

/** The people of these stories. */
final class People {

    private People() {}

    /** Somebody whose company requires a second factor, with these credentials beside his password. */
    static TestUser ofStrictCompany(TestRealm realm, CredentialRepresentation... credentials) {
        TestUser emma = realm.user("emma", credentials);
        realm.strictCompany("acme").member(emma);
        return emma;
    }

    /** Opens the app and gives name and password, nothing more. */
    static LoginAttempt signIn(TestRealm realm, Page page, TestUser user, String... parameters) {
        LoginAttempt login = realm.invoices().login(parameters).open(page);
        LoginPage.on(page).signIn(user);
        return login;
    }
}
