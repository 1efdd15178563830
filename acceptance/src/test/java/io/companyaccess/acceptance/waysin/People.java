package io.companyaccess.acceptance.waysin;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.Arrays;
import java.util.List;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The people of these stories. */
final class People {

    private People() {}

    /** Somebody whose company requires a second factor, with these credentials beside his password. */
    static TestUser ofStrictCompany(TestRealm realm, CredentialRepresentation... credentials) {
        TestUser emma = realm.user("emma", credentials);
        realm.strictCompany("acme").member(emma);
        return emma;
    }

    /** Gives a user an authenticator app that no session of his has shown. */
    static Totp addApp(TestUser user) {
        Totp totp = Totp.fresh();
        user.add(Credentials.otp(totp));
        return totp;
    }

    /** Opens an app and gives name and password, nothing more. */
    static LoginAttempt signIn(OidcApp app, Page page, TestUser user, String... parameters) {
        LoginAttempt login = app.login(parameters).open(page);
        LoginPage.on(page).signIn(user);
        return login;
    }

    /** Gives a user roles of a client, such as those of {@code realm-management}. */
    static void grant(TestRealm realm, TestUser user, String clientId, String... roles) {
        String client = realm.admin().clients().findByClientId(clientId).get(0).getId();
        List<RoleRepresentation> wanted = Arrays.stream(roles)
                .map(role ->
                        realm.admin().clients().get(client).roles().get(role).toRepresentation())
                .toList();
        user.admin().roles().clientLevel(client).add(wanted);
    }
}
