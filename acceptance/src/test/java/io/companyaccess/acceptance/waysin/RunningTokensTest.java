package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** Tokens that apps held before a company began to require a second factor, or before a factor went away. */
@Acceptance
final class RunningTokensTest {
    private static final String REFUSED = "LOGIN_ERROR:second_factor_missing";

    @Test
    @WayIn(row = 15, factor = WITH)
    void a_refresh_token_is_refused_until_the_factor_was_shown(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app);
        People.addApp(emma.user);

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, app.refresh(emma.tokens));
        assertThat(emma.user.sessions()).hasSize(1);
    }

    @Test
    @WayIn(row = 15, factor = WITHOUT)
    void a_refresh_token_is_refused_until_a_factor_was_set_up(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app);

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, app.refresh(emma.tokens));
        assertThat(emma.user.sessions()).hasSize(1);
    }

    @Test
    @WayIn(row = 16, factor = WITH)
    void an_offline_token_is_refused_until_the_factor_was_shown(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app, "scope", "openid offline_access");
        People.addApp(emma.user);

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, app.refresh(emma.tokens));
    }

    @Test
    @WayIn(row = 16, factor = WITHOUT)
    void an_offline_token_is_refused_until_a_factor_was_set_up(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app, "scope", "openid offline_access");
        assertThat(app.refresh(emma.tokens).granted()).isTrue();

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, app.refresh(emma.tokens));
    }

    @Test
    @WayIn(row = 17, factor = WITH)
    void an_access_token_cannot_be_exchanged_until_the_factor_was_shown(TestRealm realm) {
        OidcApp backend = exchanging(realm);
        Held emma = Held.before(realm, backend);
        People.addApp(emma.user);

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, exchange(backend, emma.tokens));
        assertThat(emma.user.sessions()).hasSize(1);
    }

    @Test
    @WayIn(row = 17, factor = WITHOUT)
    void an_access_token_cannot_be_exchanged_until_a_factor_was_set_up(TestRealm realm) {
        OidcApp backend = exchanging(realm);
        Held emma = Held.before(realm, backend);
        assertThat(exchange(backend, emma.tokens).granted()).isTrue();

        emma.company.requireSecondFactor();

        emma.assertRefused(realm, exchange(backend, emma.tokens));
        assertThat(emma.user.sessions()).hasSize(1);
    }

    @Test
    @WayIn(row = 25, factor = WITH)
    void who_joins_a_strict_company_is_refused_at_the_next_refresh(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app);
        People.addApp(emma.user);

        realm.strictCompany("globex").member(emma.user);

        emma.assertRefused(realm, app.refresh(emma.tokens));
    }

    @Test
    @WayIn(row = 25, factor = WITHOUT)
    void who_joins_a_strict_company_without_a_factor_is_refused_at_the_next_refresh(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held emma = Held.before(realm, app);

        realm.strictCompany("globex").member(emma.user);

        emma.assertRefused(realm, app.refresh(emma.tokens));
    }

    @Test
    @WayIn(row = 22, factor = WITHOUT)
    void whose_factor_an_admin_deletes_is_refused_at_the_next_refresh(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp app = realm.app("crm");
        TokenAnswer tokens = app.passwordGrant(emma, "totp", totp.next());
        assertThat(app.refresh(tokens).granted()).isTrue();

        emma.removeCredentials("otp");

        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).startsWith(REFUSED);
        assertThat(app.passwordGrant(emma).error()).isEqualTo("invalid_grant");
    }

    @Test
    void people_of_other_companies_notice_nothing(TestRealm realm) {
        OidcApp app = realm.app("crm");
        Held gus = Held.before(realm, app);

        realm.strictCompany("acme").member(realm.user("emma"));

        assertThat(app.refresh(gus.tokens).granted()).isTrue();
        assertThat(realm.events().typesOf(gus.user)).containsExactly("LOGIN");
    }

    private static OidcApp exchanging(TestRealm realm) {
        return Clients.with(realm, realm.backend("exchange"), "standard.token.exchange.enabled", "true");
    }

    private static TokenAnswer exchange(OidcApp app, TokenAnswer tokens) {
        return app.token(
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                tokens.accessToken(),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token");
    }

    /** Somebody of a company that requires nothing yet, and the tokens that an app has got for him. */
    private record Held(TestUser user, TestCompany company, TokenAnswer tokens) {

        static Held before(TestRealm realm, OidcApp app, String... parameters) {
            TestUser user = realm.user("emma");
            return new Held(user, realm.company("acme").member(user), app.passwordGrant(user, parameters));
        }

        void assertRefused(TestRealm realm, TokenAnswer answer) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo("invalid_grant");
            assertThat(answer.errorDescription())
                    .contains("second factor")
                    .contains("sign in again")
                    .doesNotContain(user.username(), company.alias());
            assertThat(realm.events().typesOf(user)).startsWith(REFUSED);
        }
    }
}
