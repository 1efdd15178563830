package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Owners see when somebody signed in last, himself. */
@Acceptance
@PlainPages
final class LastSignInTest {

    @Test
    void a_sign_in_is_seen_and_a_refusal_is_not(TestRealm realm) {
        TestUser emma = realm.user("emma");
        Owner olga = Owner.of(realm, emma);
        OidcApp app = realm.app("crm");
        assertThat(olga.lastLogin(emma).isNull()).isTrue();

        app.token("password", "username", emma.username(), "password", "wrong");
        assertThat(olga.lastLogin(emma).isNull()).isTrue();
        assertThat(app.passwordGrantOnceCounted(emma).granted()).isTrue();

        assertThat(Instant.parse(olga.lastLogin(emma).asText()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThat(realm.events().of(emma, "LOGIN")).hasSize(1);
    }

    @Test
    @InBrowser
    void the_sign_in_of_an_admin_in_his_name_is_not(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        Owner olga = Owner.of(realm, emma);
        TestUser ida = RestApp.admin(realm, "ida", "impersonation", "view-users");
        String admin = realm.app("console").passwordGrant(ida).accessToken();
        page.context()
                .request()
                .post(
                        realm.issuer().toString().replace("/realms/", "/admin/realms/") + "/users/" + emma.id()
                                + "/impersonation",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + admin));

        TokenAnswer tokens = realm.app("crm").login().open(page).tokens(page);

        assertThat(tokens.claims().path("sub").asText()).isEqualTo(emma.id());
        assertThat(realm.events().of(emma, "LOGIN")).isNotEmpty();
        assertThat(olga.lastLogin(emma).isNull()).isTrue();
    }

    @Test
    void many_at_once_all_succeed(TestRealm realm) {
        TestUser emma = realm.user("emma");
        Owner olga = Owner.of(realm, emma);
        OidcApp app = realm.app("crm");
        // Which lets one person try one password at a time.
        realm.change(settings -> settings.put("bruteForceProtected", false));

        List<TokenAnswer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(time -> app.passwordGrant(emma))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.granted())
                        .as(answer.error() + " " + answer.errorDescription())
                        .isTrue());
        assertThat(olga.lastLogin(emma).isNull()).isFalse();
    }

    @Test
    void who_was_deleted_and_made_again_has_none(TestRealm realm) {
        TestUser emma = realm.user("emma");
        realm.app("crm").passwordGrant(emma);
        var kept = emma.admin().toRepresentation();
        emma.admin().remove();
        realm.api().post(realm.path("partialImport"), Map.of("users", List.of(kept)));

        Owner olga = Owner.of(realm, emma);

        assertThat(olga.lastLogin(emma).isNull()).isTrue();
    }

    private record Owner(TestRealm realm, TestCompany company, String token) {

        static Owner of(TestRealm realm, TestUser member) {
            Totp totp = Totp.fresh();
            TestUser olga = realm.user("olga", Credentials.otp(totp));
            TestCompany acme = realm.company("acme").owner(olga).member(member);
            return new Owner(realm, acme, RestApp.of(realm).token(olga, totp));
        }

        JsonNode lastLogin(TestUser user) {
            JsonNode rows = RestDoor.ofOwners(realm)
                    .get(token, "/companies/" + company.id() + "/users?search=" + user.username())
                    .ok()
                    .json()
                    .path("users");
            assertThat(rows).hasSize(1);
            return rows.get(0).path("lastLoginAt");
        }
    }
}
