package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** A page of the app may call from the browser; the page of somebody else may not. */
@Acceptance
final class CorsTest {
    private static final String OURS = "https://portal.example";
    private static final String OTHERS = "https://evil.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void each_answer_to_the_apps_own_page_can_be_read_there(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        String token = RestApp.of(realm).webOrigin(OURS).token(olga);

        RestAnswer found = from(OURS, realm, token, "GET", "/companies/" + acme.id(), "");
        RestAnswer unknown = from(OURS, realm, token, "GET", "/companies/nobody", "");
        RestAnswer wrong = from(OURS, realm, token, "PUT", "/companies/" + acme.id() + "/policy", "{]");
        RestAnswer stepUp = from(
                OURS, realm, token, "PUT", "/companies/" + acme.id() + "/policy", "{\"linkRecipientCheck\":\"off\"}");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header(ALLOWED)).isEqualTo(OURS);
        unknown.refused(404, "not_found");
        assertThat(unknown.header(ALLOWED)).isEqualTo(OURS);
        wrong.refused(400, "invalid_request");
        assertThat(wrong.header(ALLOWED)).isEqualTo(OURS);
        stepUp.refused(401, "insufficient_user_authentication");
        assertThat(stepUp.header(ALLOWED)).isEqualTo(OURS);
        assertThat(stepUp.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
    }

    @Test
    void a_refusal_for_want_of_the_scope_can_be_read_too(TestRealm realm) {
        String token = RestApp.withoutScope(realm).webOrigin(OURS).token(realm.user("olga"));

        RestAnswer answer = from(OURS, realm, token, "GET", "/me", "");

        answer.refused(403, "insufficient_scope");
        assertThat(answer.header(ALLOWED)).isEqualTo(OURS);
    }

    @Test
    void the_page_of_somebody_else_reads_nothing(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        String token = RestApp.of(realm).webOrigin(OURS).token(olga);

        for (String path : new String[] {"/me", "/companies/" + acme.id(), "/companies/nobody"}) {
            assertThat(from(OTHERS, realm, token, "GET", path, "").header(ALLOWED))
                    .isEmpty();
        }
    }

    @Test
    void a_page_without_a_valid_token_reads_that_it_needs_one_and_no_more(TestRealm realm) {
        RestAnswer answer = from(OURS, realm, "", "GET", "/me", "");

        answer.refused(401, "invalid_token");
        assertThat(answer.header(ALLOWED)).isIn(OURS, "*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    }

    @Test
    void the_browsers_question_before_the_call_is_answered(TestRealm realm) {
        for (String path : new String[] {"/me", "/companies", "/companies/acme/policy", "/companies/acme/users/x"}) {
            RestAnswer answer = RestDoor.ofOwners(realm)
                    .send(
                            "OPTIONS",
                            "",
                            path,
                            BodyPublishers.noBody(),
                            "Origin",
                            OURS,
                            "Access-Control-Request-Method",
                            "PUT",
                            "Access-Control-Request-Headers",
                            "authorization,content-type");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header(ALLOWED)).isEqualTo(OURS);
            assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "PUT", "POST");
            assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase())
                    .contains("authorization", "content-type");
        }
    }

    private static RestAnswer from(
            String origin, TestRealm realm, String token, String method, String path, String body) {
        return RestDoor.ofOwners(realm)
                .send(
                        method,
                        token,
                        path,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        "Origin",
                        origin,
                        "Content-Type",
                        "application/json");
    }
}
