package io.companyaccess.demo.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class StayingSignedInTest {

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
    final class ATokenNearItsEnd {

        @BeforeEach
        void sign_in_for_a_moment() {
            server.lifetime = 1;
            visitor.open("/sign-in");
            server.refreshes = 0;
        }

        @Test
        void is_refreshed() {
            assertThat(visitor.only("/").body()).contains("Good day");
            assertThat(server.refreshes).isEqualTo(1);
        }

        @Test
        void is_left_alone_once_it_is_fresh() {
            server.lifetime = 300;
            visitor.only("/");
            visitor.only("/");
            assertThat(server.refreshes).isEqualTo(1);
        }

        @Test
        void leads_to_a_new_sign_in_when_the_server_refuses() {
            server.refreshRefused = true;

            var answer = visitor.only("/settings/company?company=acme");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .contains("/sign-in?to=%2Fsettings%2Fcompany%3Fcompany%3Dacme");
            assertThat(visitor.only("/").body()).doesNotContain("Good day");
        }

        @Test
        void is_never_replaced_by_a_token_for_another_app() {
            server.audience = "another-app";
            assertThat(visitor.only("/").body()).contains("could not be trusted");
            assertThat(visitor.only("/").body()).doesNotContain("Good day");
        }

        @Test
        void survives_a_server_that_is_away() {
            server.close();

            var page = visitor.open("/");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("does not answer");
        }
    }

    @Nested
    final class SigningOut {

        @BeforeEach
        void sign_in() {
            visitor.open("/sign-in");
        }

        @Test
        void ends_the_session_here_and_at_the_identity_server() {
            var page = visitor.post("/sign-out");

            assertThat(page.body()).contains("You are signed out");
            assertThat(server.loggedOut).containsKey("id_token_hint");
            assertThat(visitor.only("/").body()).doesNotContain("Good day");
        }

        @Test
        void needs_a_form_of_ours() {
            assertThat(new Visitor(app.url()).post("/sign-out").statusCode()).isEqualTo(403);
            assertThat(visitor.only("/sign-out").statusCode()).isEqualTo(405);
            assertThat(visitor.only("/").body()).contains("Good day");
        }
    }
}
