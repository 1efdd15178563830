package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.ApprovingPhone;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An app that has a person approve on the phone (OpenID CIBA), which no page of ours takes part in. */
@Acceptance
final class CibaTest {

    @Test
    @WayIn(row = 18, factor = WITH)
    void an_approval_shows_no_factor(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(Totp.fresh()));

        TokenAnswer refused = approved(realm, emma);

        assertRefused(realm, emma, refused);
    }

    @Test
    @WayIn(row = 18, factor = WITHOUT)
    void an_approval_sets_up_no_factor(TestRealm realm) {
        TestUser emma = People.ofStrictCompany(realm);

        TokenAnswer refused = approved(realm, emma);

        assertRefused(realm, emma, refused);
    }

    @Test
    void people_of_other_companies_notice_nothing(TestRealm realm) {
        TestUser gus = realm.user("gus");
        realm.company("globex").member(gus);

        assertThat(approved(realm, gus).granted()).isTrue();
    }

    private static void assertRefused(TestRealm realm, TestUser user, TokenAnswer answer) {
        assertThat(answer.error()).isEqualTo("invalid_grant");
        assertThat(answer.errorDescription()).contains("second factor");
        assertThat(user.sessions()).isEmpty();
        assertThat(realm.events().typesOf(user)).startsWith("LOGIN_ERROR:second_factor_missing");
    }

    /** What the app gets when the person has pressed "yes". */
    private static TokenAnswer approved(TestRealm realm, TestUser user) {
        OidcApp bank = Clients.with(realm, realm.backend("bank"), "oidc.ciba.grant.enabled", "true");
        TokenAnswer asked = bank.post(
                "ext/ciba/auth",
                new LinkedHashMap<>(Map.of("scope", "openid", "login_hint", user.username(), "binding_message", "42")));
        assertThat(asked.status()).as(asked.json().toString()).isEqualTo(200);
        int status = Http.send(
                        "POST",
                        realm.issuer() + "/protocol/openid-connect/ext/ciba/auth/callback",
                        ApprovingPhone.nextQuestion(),
                        "{\"status\":\"SUCCEED\"}")
                .statusCode();
        assertThat(status).isEqualTo(200);
        return bank.token(
                "urn:openid:params:grant-type:ciba",
                "auth_req_id",
                asked.json().path("auth_req_id").asText());
    }
}
