package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import org.junit.jupiter.api.Test;

/** Keycloak's own impersonation is no way around a grant. */
@Acceptance
final class ImpersonationTest {

    @Test
    void an_agent_becomes_nobody_of_a_closed_company(TestRealm realm, Page page) {
        Owner acme = Owner.of(realm, "acme").open("PT8H");
        Owner globex = Owner.of(realm, "globex");
        TestUser emma = realm.user("emma");
        acme.company().member(emma);
        globex.company().member(emma);
        OidcApp app = realm.app("crm");

        impersonate(realm, page, agent(realm), emma);

        assertThat(app.login("prompt", "none").open(page).awaitAnswer(page)).containsEntry("error", "login_required");
        assertThat(emma.sessions()).isEmpty();
        assertThat(globex.log()).containsExactly("refused");
    }

    @Test
    void of_open_companies_he_does_until_one_is_closed(TestRealm realm, Page page) {
        Owner acme = Owner.of(realm, "acme").open("PT8H");
        Owner globex = Owner.of(realm, "globex").open("PT8H");
        TestUser emma = realm.user("emma");
        acme.company().member(emma);
        globex.company().member(emma);
        TestUser sam = agent(realm);
        OidcApp app = realm.app("crm");

        impersonate(realm, page, sam, emma);
        TokenAnswer tokens = app.login().open(page).tokens(page);
        assertThat(tokens.claims().path("sub").asText()).isEqualTo(emma.id());
        assertThat(tokens.claims().at("/act/sub").asText()).isEqualTo(sam.id());
        assertThat(acme.log()).containsExactly("entered", "opened");
        assertThat(app.refresh(tokens).granted()).isTrue();
        globex.close();

        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(emma.sessions()).isEmpty();
    }

    @Test
    void an_identity_admin_who_is_no_agent_may_and_is_written_down(TestRealm realm, Page page) {
        Owner acme = Owner.of(realm, "acme");
        TestUser emma = realm.user("emma");
        acme.company().member(emma);
        TestUser ida = realm.user("ida");
        realm.grant(ida.id(), "realm-management", "impersonation", "view-users");

        impersonate(realm, page, ida, emma);

        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
        assertThat(acme.log()).containsExactly("entered");
    }

    @Test
    void an_admin_of_the_server_may_too_and_is_written_down(TestRealm realm) {
        Owner acme = Owner.of(realm, "acme");
        TestUser emma = realm.user("emma");
        acme.company().member(emma);

        emma.admin().impersonate();

        assertThat(acme.log()).containsExactly("entered");
    }

    private static TestUser agent(TestRealm realm) {
        TestUser sam = realm.user("sam");
        realm.grant(sam.id(), "company-access", "support-agent");
        realm.grant(sam.id(), "realm-management", "impersonation", "view-users");
        return sam;
    }

    private static void impersonate(TestRealm realm, Page page, TestUser who, TestUser user) {
        String token = realm.app("console").passwordGrant(who).accessToken();
        APIResponse answer = page.context()
                .request()
                .post(
                        realm.issuer().toString().replace("/realms/", "/admin/realms/") + "/users/" + user.id()
                                + "/impersonation",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token));
        assertThat(answer.status()).isEqualTo(200);
    }
}
