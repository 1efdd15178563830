package io.companyaccess.demo.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DocumentLinkStoryTest {

    private static final String RITA = "rita@customer.example";
    private static final String CODE = FakeDocumentLinks.code(0);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private FakeIdentityServer server;
    private InvoicesApp app;
    private Visitor olga;
    private Visitor rita;

    @BeforeEach
    void sign_in() throws IOException {
        mail.start();
        server = new FakeIdentityServer();
        app = InvoicesApp.start(
                InvoicesConfig.demo(server.issuer(), 0).mailingBy(mail.getSmtp().getPort()));
        olga = new Visitor(app.url());
        olga.open("/sign-in");
        rita = new Visitor(app.url());
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
        mail.stop();
    }

    @Nested
    final class AMember {

        @Test
        void mails_a_link_to_each_address_and_sees_it_listed() throws Exception {
            assertThat(olga.open("/documents").body()).contains("Offer 2026-7", "Invoice 2026-115", "None yet.");

            var page = send("offer/2026-7", RITA + ", carl@customer.example");

            assertThat(page.body())
                    .contains("Offer 2026-7 has been sent.", "to 2 recipients", "active, not opened yet")
                    .doesNotContain(CODE);
            assertThat(mail.getReceivedMessages()).hasSize(2);
            for (var message : mail.getReceivedMessages()) {
                assertThat(message.getAllRecipients()).hasSize(1);
                assertThat(message.getContent().toString()).contains(app.url() + "/d/" + CODE);
            }
        }

        @Test
        void sends_offers_to_be_signed_and_invoices_to_be_paid() {
            olga.open("/documents");
            send("offer/2026-7", RITA);
            send("invoice/2026-115", RITA);
            assertThat(server.links.made)
                    .extracting(link -> link.get("purpose"))
                    .containsExactly("sign", "pay");
        }

        @Test
        void asks_recipients_of_one_document_for_more_and_sees_refusals() {
            olga.open("/documents");
            send("offer/2026-7", RITA);
            assertThat(server.links.made.get(0)).doesNotContainKey("recipientCheck");
            List<String> more = new ArrayList<>(Arrays.asList(form("acme", "offer/2026-8", RITA)));
            more.addAll(List.of("check", "mailbox-code"));
            olga.post("/documents/send", more.toArray(String[]::new));
            assertThat(server.links.made.get(1)).containsEntry("recipientCheck", "mailbox-code");
            server.links.made.get(1).put("refusals", 3);
            assertThat(olga.open("/documents").body()).contains("active, not opened yet, refused 3 times");
        }

        @Test
        void sends_nothing_of_another_company() {
            olga.open("/documents");
            assertThat(olga.open("/documents?company=globex").statusCode()).isEqualTo(404);
            assertThat(olga.post("/documents/send", form("globex", "offer/2026-7", RITA))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send("offer/1999-1", RITA).statusCode()).isEqualTo(404);
            assertThat(server.links.made).isEmpty();
        }

        @Test
        void is_told_why_nothing_was_sent_and_finds_the_addresses_again() {
            server.links.error = Optional.of("recipients_missing");
            olga.open("/documents");
            var page = send("offer/2026-8", "rita@");
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Because of recipients_missing", "value=\"rita@\"");
            assertThat(page.uri().getRawQuery()).isNull();
        }

        @Test
        void has_no_link_that_was_not_mailed() {
            olga.open("/documents");
            mail.stop();
            assertThat(send("offer/2026-7", RITA).body()).contains("the link was revoked", "revoked, not opened yet");
        }

        @Test
        void revokes_a_link() {
            sent("offer/2026-7");
            var page = revoke();
            assertThat(page.body())
                    .contains("opens nothing any more", "revoked, not opened yet")
                    .doesNotContain(">Revoke</b");
        }
    }

    @Nested
    final class ARecipient {

        @Test
        void is_sent_to_say_who_he_is_for_this_code() {
            sent("offer/2026-7");
            assertThat(rita.only("/d/" + CODE).statusCode()).isEqualTo(303);
            rita.open("/d/" + CODE);
            assertThat(server.asked)
                    .containsEntry("document_link", CODE)
                    .containsEntry("scope", "openid")
                    .containsEntry("redirect_uri", app.url() + "/d/callback")
                    .containsEntry("code_challenge_method", "S256")
                    .containsKeys("code_challenge", "state", "nonce");
        }

        @Test
        void may_have_a_scanner_that_asks_for_headers_only() throws Exception {
            sent("offer/2026-7");
            var head = HttpRequest.newBuilder(app.url().resolve("/d/" + CODE))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = HttpClient.newHttpClient().send(head, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("document_link=" + CODE);
            assertThat(answer.body()).isEmpty();
            assertThat(server.links.made.get(0)).containsEntry("openings", 0);
        }

        @Test
        void sees_this_document_only_and_signs_it() {
            sent("offer/2026-7");

            var page = rita.open("/d/" + CODE);

            assertThat(page.uri().getPath()).isEqualTo("/d/" + server.links.id(0));
            assertThat(page.body())
                    .contains("Offer 2026-7", "€\u00a06,550.00", "Sign the offer")
                    .doesNotContain("2026-8", "Invoice 2026", "Sign out", CODE);
            assertThat(rita.only("/documents").headers().firstValue("Location"))
                    .hasValueSatisfying(elsewhere -> assertThat(elsewhere).startsWith("/sign-in"));
            rita.open(page.uri().toString());
            assertThat(rita.post(page.uri() + "/sign").body())
                    .contains("You have signed this")
                    .doesNotContain("Sign the offer");
            assertThat(server.refreshes).isEqualTo(1);
            assertThat(olga.open("/documents").body()).contains("signed by recipient 1", "verified: address");
        }

        @Test
        void pays_an_invoice() {
            sent("invoice/2026-115");
            var page = rita.open("/d/" + CODE);
            assertThat(rita.post(page.uri() + "/pay").body()).contains("You have paid this");
        }

        @Test
        void signs_without_being_asked_when_the_company_asks_nobody() {
            server.links.asksNothing = true;
            sent("offer/2026-7");
            var page = rita.open("/d/" + CODE);
            assertThat(page.body()).contains("nothing else was asked");
            assertThat(rita.post(page.uri() + "/sign").body()).contains("Somebody with this link has signed this");
            assertThat(olga.open("/documents").body()).contains("signed by somebody who had the link");
        }

        @Test
        void signs_nothing_when_the_link_was_revoked_a_second_ago() {
            sent("offer/2026-7");
            var page = rita.open("/d/" + CODE);
            revoke();

            assertThat(rita.post(page.uri() + "/sign").body()).contains("Nothing was signed", "was revoked");
            assertThat(rita.open(page.uri().toString()).body()).contains("This document is not open");
            assertThat(olga.open("/documents").body()).contains("nothing yet");
        }

        @Test
        void signs_nothing_by_a_form_that_is_not_ours() {
            sent("offer/2026-7");
            var page = rita.open("/d/" + CODE);
            olga.open("/");
            assertThat(olga.post(page.uri() + "/sign").statusCode()).isEqualTo(404);
            rita.seeNoForm();
            assertThat(rita.post(page.uri() + "/sign").statusCode()).isEqualTo(403);
            assertThat(olga.open("/documents").body()).contains("nothing yet");
        }

        @Test
        void ends_his_session_from_the_back_end_and_leaves_the_browser_alone() {
            sent("offer/2026-7");
            var page = rita.open("/d/" + CODE);
            assertThat(rita.post(page.uri() + "/done").body()).contains("Offer 2026-7 is closed.");
            assertThat(server.endedByBackend)
                    .containsEntry("client_id", "invoices")
                    .containsKey("refresh_token");
            assertThat(server.loggedOut).isEmpty();
            assertThat(rita.open(page.uri().toString()).statusCode()).isEqualTo(404);
        }

        @Test
        void with_an_account_stays_signed_in_when_he_is_done() {
            server.links.account = Optional.of("rita-id");
            sent("offer/2026-7");
            var page = rita.open("/d/" + CODE);
            assertThat(page.body()).contains("with your account");
            assertThat(rita.post(page.uri() + "/done").body()).contains("you stay signed in");
            assertThat(server.endedByBackend).isEmpty();
        }

        @Test
        void is_told_of_an_error_in_plain_words() {
            server.error = Optional.of("access_denied");
            var page = rita.open("/d/" + CODE);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body())
                    .contains("did not let you in", "open the link in your mail")
                    .doesNotContain("Sign in again");
        }

        @Test
        void is_refused_with_an_answer_that_is_not_for_him() {
            sent("offer/2026-7");
            server.nonce = Optional.of("other");
            assertThat(rita.open("/d/" + CODE).body()).contains("could not be trusted");
            assertThat(rita.open("/d/callback?code=code-0&state=other&iss=" + server.issuer())
                            .body())
                    .contains("does not belong to a sign-in of yours");
        }
    }

    @Nested
    final class OneBrowser {

        @Test
        void keeps_its_user_beside_two_open_documents() {
            sent("offer/2026-7");
            send("invoice/2026-115", RITA);

            var offer = olga.open("/d/" + CODE);
            var invoice = olga.open("/d/" + FakeDocumentLinks.code(1));

            assertThat(olga.open("/").body()).contains("Good day, Olga");
            assertThat(olga.open(offer.uri().toString()).body()).contains("Sign the offer");
            assertThat(olga.open(invoice.uri().toString()).body()).contains("Pay the invoice");
        }

        @Test
        void gets_a_cookie_for_one_document() {
            sent("offer/2026-7");
            var answer = redirected(rita.only("/d/" + CODE));
            assertThat(redirected(answer).headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie)
                            .startsWith("invoices_document=")
                            .endsWith("; Path=/d/" + server.links.id(0) + "; HttpOnly; SameSite=Lax"));
        }

        @Test
        void lets_no_guest_in_as_a_user() {
            server.subject = "f:guests:1";
            var page = rita.open("/sign-in");
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("This is no account", "<code>guest</code>");
            assertThat(rita.open("/").body()).doesNotContain("Sign out");
        }

        private HttpResponse<String> redirected(HttpResponse<String> answer) {
            return rita.only(answer.headers().firstValue("Location").orElseThrow());
        }
    }

    private void sent(String document) {
        olga.open("/documents");
        send(document, RITA);
    }

    private HttpResponse<String> send(String document, String recipients) {
        return olga.post("/documents/send", form("acme", document, recipients));
    }

    private HttpResponse<String> revoke() {
        olga.open("/documents");
        return olga.post("/documents/revoke", "company", "acme", "link", server.links.id(0));
    }

    private static String[] form(String company, String document, String recipients) {
        List<String> fields =
                Arrays.asList("company", company, "document", document, "recipients", recipients, "key", "a-key");
        return fields.toArray(String[]::new);
    }
}
