package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.PasskeyPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.VirtualAuthenticator;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signing in by a passkey alone: two factors in one, if the realm demands that it verifies its user.
 *
 * <p>The sign-in page asks the browser for passkeys as soon as it opens, and the one of these stories is touched by itself.
 */
@Acceptance
final class PasskeySignInTest {

    @BeforeAll
    static void the_realm_demands_that_passkeys_verify_their_user(TestRealm realm) {
        realm.change(settings -> settings.put("webAuthnPolicyPasswordlessPasskeysEnabled", true)
                .put("webAuthnPolicyPasswordlessUserVerificationRequirement", "required"));
    }

    @Test
    @WayIn(row = 2, factor = WITH)
    void a_passkey_that_verifies_its_user_counts_as_both(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        setUpBeforeTheSwitch(realm, page, emma);

        LoginAttempt login = realm.invoices().login().open(page);

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).startsWith("CODE_TO_TOKEN", "LOGIN");
        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 2, factor = WITH)
    void after_a_password_the_passkey_is_asked_for(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        VirtualAuthenticator passkey = setUpBeforeTheSwitch(realm, page, emma);
        passkey.touchedByItself(false);

        LoginAttempt login = People.signIn(realm, page, emma);
        passkey.touchedByItself(true);
        PasskeyPage.authenticate(page);

        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static VirtualAuthenticator setUpBeforeTheSwitch(TestRealm realm, Page page, TestUser user) {
        TestCompany acme = realm.company("acme").member(user);
        VirtualAuthenticator passkey = VirtualAuthenticator.passkey(page);
        LoginAttempt before = People.signIn(realm, page, user, "kc_action", "webauthn-register-passwordless");
        PasskeyPage.register(page);
        before.awaitAnswer(page);
        acme.requireSecondFactor();
        page.context().clearCookies();
        return passkey;
    }
}
