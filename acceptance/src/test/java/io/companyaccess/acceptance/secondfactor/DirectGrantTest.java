package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that send name and password, and back ends that act for nobody. */
@Acceptance
final class DirectGrantTest {

    @Test
    @WayIn(row = 13, factor = WITH)
    void a_script_needs_the_code_beside_the_password(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp script = realm.app("script");

        TokenAnswer without = script.passwordGrant(emma);
        assertThat(without.error()).isEqualTo("invalid_grant");
        assertThat(without.errorDescription()).isNotEmpty();
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN_ERROR:invalid_user_credentials");

        assertThat(script.passwordGrantOnceCounted(emma, "totp", totp.next()).granted())
                .isTrue();
    }

    @Test
    @WayIn(row = 13, factor = WITH)
    void a_wrong_code_and_a_used_one_are_refused(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        OidcApp script = realm.app("script");

        assertThat(script.passwordGrant(emma, "totp", totp.wrong()).error()).isEqualTo("invalid_grant");
        String code = totp.next();
        assertThat(script.passwordGrantOnceCounted(emma, "totp", code).granted())
                .isTrue();
        assertThat(script.passwordGrantOnceCounted(emma, "totp", totp.again()).error())
                .isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).startsWith("LOGIN_ERROR:invalid_user_credentials");
    }

    @Test
    @WayIn(row = 13, factor = WITHOUT)
    void a_script_of_somebody_without_a_factor_is_told_to_sign_in_once_in_a_browser(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);

        TokenAnswer refused = realm.app("script").passwordGrant(emma);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.errorDescription()).contains("second factor").contains("browser");
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN_ERROR:second_factor_missing");
        assertThat(emma.sessions()).isEmpty();
    }

    @Test
    @WayIn(row = 13, factor = WITHOUT)
    void recovery_codes_are_nothing_for_scripts(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.recoveryCodes(List.of("SPAREKEY")));

        TokenAnswer refused = realm.app("script").passwordGrant(emma, "totp", "SPAREKEY");

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(emma.sessions()).isEmpty();
    }

    @Test
    @WayIn(
            row = 19,
            factor = {WITH, WITHOUT})
    void a_back_end_that_acts_for_nobody_is_not_concerned(TestRealm realm) {
        OidcApp backend = realm.backend("backend");
        String serviceAccount = realm.admin().clients().findByClientId(backend.clientId()).stream()
                .map(client -> realm.admin().clients().get(client.getId()).getServiceAccountUser())
                .findFirst()
                .orElseThrow()
                .getId();
        realm.api()
                .post(realm.path("organizations/" + realm.strictCompany("acme").id() + "/members"), serviceAccount);

        assertThat(backend.clientCredentials().granted()).isTrue();
    }
}
