package io.companyaccess.demo.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInStoryTest {

    private FakeIdentityServer server;
    private InvoicesApp app;
    private Visitor visitor;

    @BeforeEach
    void start() throws IOException {
        server = new FakeIdentityServer();
        app = InvoicesApp.start(InvoicesConfig.demo(server.issuer(), 0));
        visitor = new Visitor(app.url());
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Nested
    final class ASignIn {

        @Test
        void shows_who_is_signed_in_and_what_the_tokens_say() {
            assertThat(visitor.open("/").body()).contains("Sign in").doesNotContain("Sign out");

            var page = visitor.open("/sign-in");

            assertThat(page.uri()).isEqualTo(app.url().resolve("/"));
            assertThat(page.body())
                    .contains("Good day, Olga &lt;Owner&gt;", "<li>acme</li>", "Sign out")
                    .doesNotContain("<Owner>");
        }

        @Test
        void asks_with_PKCE_state_and_nonce_for_the_companies() {
            visitor.open("/sign-in");

            assertThat(server.asked)
                    .containsEntry("client_id", "invoices")
                    .containsEntry("response_type", "code")
                    .containsEntry("scope", "openid organization")
                    .containsEntry("code_challenge_method", "S256")
                    .containsKeys("code_challenge", "state", "nonce")
                    .doesNotContainKey("kc_action");
        }

        @Test
        void leads_back_to_the_page_that_was_wanted_and_never_elsewhere() {
            var wanted = app.url().resolve("/settings/company?company=acme");
            assertThat(visitor.open(wanted.toString()).uri()).isEqualTo(wanted);
            assertThat(visitor.open("/sign-in?to=https://elsewhere.example/").uri())
                    .isEqualTo(app.url().resolve("/"));
        }

        @Test
        void changes_the_session_so_that_a_planted_cookie_is_worth_nothing() {
            visitor.only("/sign-in");
            var before = visitor.sessionCookie();

            visitor.open("/sign-in");

            assertThat(before).hasSize(22);
            assertThat(visitor.sessionCookie()).hasSize(22).isNotEqualTo(before);
        }

        @Test
        void sets_a_cookie_that_scripts_and_other_sites_do_not_get() {
            assertThat(visitor.only("/sign-in").headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Lax"));
        }
    }

    @Nested
    final class AnAnswerThatIsNotForUs {

        @Test
        void with_a_state_of_somebody_else_is_refused() {
            visitor.only("/sign-in");
            refused(
                    "/callback?code=code-0&state=other&iss=" + server.issuer(),
                    "does not belong to a sign-in of yours");
        }

        @Test
        void without_state_or_session_is_refused() {
            refused("/callback?code=code-0", "does not belong");
            refused("/callback", "could not be read");
        }

        @Test
        void counts_once() {
            var started =
                    visitor.only("/sign-in").headers().firstValue("Location").orElseThrow();
            var answer = URI.create(
                    visitor.only(started).headers().firstValue("Location").orElseThrow());
            assertThat(visitor.open(answer.toString()).statusCode()).isEqualTo(200);

            refused(answer.toString(), "does not belong");
        }

        @Test
        void of_another_issuer_is_refused() {
            server.issuerInAnswer = "https://elsewhere.example/realms/demo";
            refused("/sign-in", "could not be trusted");
        }

        @Test
        void with_another_nonce_is_refused() {
            server.nonce = Optional.of("other");
            refused("/sign-in", "could not be trusted");
        }

        @Test
        void for_another_client_is_refused() {
            server.audience = "another-app";
            refused("/sign-in", "could not be trusted");
        }

        @Test
        void signed_by_somebody_else_is_refused() {
            server.signingKey = FakeIdentityServer.key();
            refused("/sign-in", "could not be trusted");
        }

        private void refused(String path, String words) {
            var page = visitor.open(path);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains(words, "Sign in again");
        }
    }

    @Nested
    final class AnError {

        @Test
        void is_told_in_plain_words() {
            server.error = Optional.of("access_denied&error_description=No%20%3Cb%3Eway");

            var page = visitor.open("/sign-in");

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body())
                    .contains("did not let you in", "<code>access_denied</code>", "No &lt;b&gt;way", "Sign in again");
        }

        @Test
        void that_nobody_knows_is_told_too() {
            server.error = Optional.of("moon_phase");
            assertThat(visitor.open("/sign-in").body()).contains("Signing in did not work", "<code>moon_phase</code>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/invoices.css", "/nowhere", "/signed-out", "/sign-in"})
    void every_answer_keeps_browsers_from_guessing_and_framing(String path) {
        var headers = visitor.only(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://localhost:")
                        .doesNotContain("script-src", "unsafe"));
    }
}
