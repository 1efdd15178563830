package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Every page of ours with a form, and the way to it. */
final class FormsUnderTest {
    private static final List<String> WEBAUTHN = List.of(
            "method",
            "clientDataJSON",
            "attestationObject",
            "publicKeyCredentialId",
            "authenticatorLabel",
            "transports",
            "error");

    private final TestRealm realm;
    private final URI server;
    private final Scene letters;
    private final OidcApp documents;
    private final OidcApp desk;
    private final OidcApp invoices;
    private final AtomicInteger opened = new AtomicInteger();

    FormsUnderTest(ProofServer server, Scene letters) {
        this.realm = letters.realm;
        this.server = server.keycloak().baseUrl();
        this.letters = letters;
        documents = realm.scoped(realm.app("documents", Map.of()), "document-links");
        invoices = realm.invoices();
        desk = realm.scoped(realm.app("desk", Map.of()), "support-access");
    }

    List<FormUnderTest> all() {
        TestUser enrolling = realm.user("enno");
        TestUser preferring = realm.user("petra");
        TestUser reminded = realm.user("remi");
        realm.strictCompany("strict").member(enrolling, preferring);
        realm.company("soon")
                .policy("company-access.second-factor", "required")
                .policy(
                        "company-access.second-factor-from",
                        LocalDate.now().plusDays(30).toString())
                .member(reminded);
        String closed = realm.company("closed").alias();
        return List.of(
                form("link, address", List.of("email"), b -> open(b, "address")),
                form("link, mailed code", List.of("code", "resend", "other-address", "email"), b -> {
                    b.post("email", open(b, "mailbox-code"));
                }),
                form(
                        "enrolment",
                        List.of("totp", "totpSecret", "userLabel", "method", "recoveryCodes"),
                        b -> signIn(b, enrolling)),
                form("passkey", WEBAUTHN, b -> {
                    signIn(b, preferring);
                    b.post("method", "passkey");
                }),
                form("reminder", List.of("choice"), b -> signIn(b, reminded)),
                support("support, closed", List.of("choice", "choice=ask", "reason", "ticket", "duration"), closed),
                support("support, enter", List.of("choice", "reason"), letters.company.alias()));
    }

    private FormUnderTest form(String name, List<String> fields, Consumer<PlainBrowser> way) {
        return new FormUnderTest(name, fields, new PlainBrowser(server), way);
    }

    private FormUnderTest support(String name, List<String> fields, String company) {
        Totp totp = Totp.fresh();
        TestUser agent = RestApp.agent(realm, "sam", Credentials.otp(totp));
        return form(name, fields, browser -> {
            browser.open(desk.login("support_company", company).url());
            if (browser.answer().body().contains("name=\"username\"")) {
                // Into an app first, which makes a session: its pages at the door then ask for nothing any more.
                browser.open(invoices.login().url());
                password(browser, agent);
                browser.post("otp", totp.next());
                browser.open(desk.login("support_company", company).url());
            }
        });
    }

    /** A new link, and its recipient: another one each time, as who is mailed too often is not mailed for a while. */
    private String open(PlainBrowser browser, String check) {
        String recipient = "rita-" + opened.incrementAndGet() + "@customer.example";
        String code = letters.link(check, recipient).path("code").asText();
        browser.open(documents.login("document_link", code).url());
        return recipient;
    }

    private void signIn(PlainBrowser browser, TestUser user) {
        browser.forget();
        browser.open(invoices.login().url());
        password(browser, user);
    }

    private static void password(PlainBrowser browser, TestUser user) {
        browser.post("username", user.username());
        browser.post("username", user.username(), "password", user.password());
    }
}
