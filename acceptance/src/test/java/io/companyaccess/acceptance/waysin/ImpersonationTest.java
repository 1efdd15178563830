package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import org.junit.jupiter.api.Test;

/** An identity admin who becomes a user to see what he sees. */
@Acceptance
final class ImpersonationTest {

    @Test
    @WayIn(row = 20, factor = WITH)
    void the_admin_is_not_asked_for_the_factor_of_the_user(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(Totp.fresh()));

        assertImpersonated(realm, page, emma);
    }

    @Test
    @WayIn(row = 20, factor = WITHOUT)
    void the_admin_does_not_set_up_a_factor_for_the_user(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);

        assertImpersonated(realm, page, emma);

        assertThat(emma.credentialTypes()).containsExactly("password");
    }

    @Test
    void the_session_of_the_user_himself_bears_no_mark(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));

        TokenAnswer tokens = realm.app("script").passwordGrant(emma, "totp", totp.next());

        assertThat(tokens.claims().has("act")).isFalse();
    }

    private static void assertImpersonated(TestRealm realm, Page page, TestUser user) {
        TestUser ida = realm.user("ida");
        People.grant(realm, ida, "realm-management", "impersonation", "view-users");
        OidcApp console = realm.app("console");
        impersonate(realm, page, console.passwordGrant(ida), user);

        OidcApp app = realm.app("crm");
        TokenAnswer tokens = app.login().open(page).tokens(page);

        assertThat(tokens.claims().path("sub").asText()).isEqualTo(user.id());
        assertThat(tokens.claims().at("/act/sub").asText()).isEqualTo(ida.id());
        TokenAnswer refreshed = app.refresh(tokens);
        assertThat(refreshed.claims().at("/act/sub").asText()).isEqualTo(ida.id());
        assertThat(realm.events().of(user, "IMPERSONATE"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("impersonator", ida.username()));
    }

    private static void impersonate(TestRealm realm, Page page, TokenAnswer admin, TestUser user) {
        APIResponse answer = page.context()
                .request()
                .post(
                        realm.issuer().toString().replace("/realms/", "/admin/realms/") + "/users/" + user.id()
                                + "/impersonation",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + admin.accessToken()));
        assertThat(answer.status()).isEqualTo(200);
    }
}
