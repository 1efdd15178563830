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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Every page of ours with a form, and the way to it. */
final class FormsUnderTest {
    private static final List<String> WEBAUTHN = List.of(
            "method",
            "clientDataJSON",
            "attestationObject",
            "clientDataJSON=e30&attestationObject=oA",
            "publicKeyCredentialId",
            "authenticatorLabel",
            "transports",
            "error");

    /** Mostly codes, as all else here leads away from the page. */
    private static final List<String> MAILED_CODE = List.of(
            "code",
            "code",
            "code",
            "code",
            "code",
            "code=00000000",
            "code=%EF%BC%91234-5678",
            "codes",
            "Code",
            "code%00",
            "linkAddress",
            "document_link",
            "resend",
            "other-address",
            "email");

    private final TestRealm realm;
    private final ProofServer proof;
    private final URI server;
    private final Scene letters;
    private final OidcApp documents;
    private final OidcApp desk;
    private final OidcApp invoices;
    private final Scene closed;
    private final TestUser enrolling;
    private final TestUser preferring;
    private final TestUser reminded;
    private final AtomicInteger opened = new AtomicInteger();

    FormsUnderTest(ProofServer server, Scene letters) {
        this.realm = letters.realm;
        this.proof = server;
        this.server = server.keycloak().baseUrl();
        this.letters = letters;
        documents = realm.scoped(realm.app("documents", Map.of()), "document-links");
        invoices = realm.invoices();
        desk = realm.scoped(realm.app("desk", Map.of()), "support-access");
        closed = new Scene(realm, "closed");
        enrolling = realm.user("enno");
        preferring = realm.user("petra");
        reminded = realm.user("remi");
    }

    List<FormUnderTest> all() {
        realm.strictCompany("strict").member(enrolling, preferring);
        realm.company("soon")
                .policy("company-access.second-factor", "required")
                .policy(
                        "company-access.second-factor-from",
                        LocalDate.now().plusDays(30).toString())
                .member(reminded);
        return List.of(
                form(
                        "link, address",
                        "id=\"ca-document-link\"",
                        "",
                        List.of("email", "email", "email=somebody%40customer.example"),
                        b -> open(b, "address")),
                form("link, mailed code", "id=\"ca-document-link-code\"", "", MAILED_CODE, b -> {
                    b.post("email", open(b, "mailbox-code"));
                }),
                form(
                        "enrolment",
                        "id=\"ca-enrolment\"",
                        "",
                        List.of("totp", "totp", "totpSecret", "userLabel", "method", "recoveryCodes"),
                        b -> signIn(b, enrolling)),
                form("passkey", "id=\"register\"", "method=passkey", WEBAUTHN, b -> {
                    signIn(b, preferring);
                    b.post("method", "passkey");
                }),
                form("reminder", "id=\"ca-reminder\"", "", List.of("choice"), b -> signIn(b, reminded))
                        .endingSignIn(),
                support(
                        "support, closed",
                        "id=\"ca-ask\"",
                        "choice=ask",
                        List.of("choice", "reason", "reason", "ticket", "duration"),
                        closed),
                support(
                        "support, enter",
                        "id=\"ca-enter\"",
                        "",
                        List.of("choice", "choice=Enter", "choice=enter%20", "choice=enter%00", "reason"),
                        letters));
    }

    /** What no post of theirs may change; from the database what is too much to list, or of more companies than one. */
    Map<String, List<String>> state() {
        Map<String, List<String>> state = new TreeMap<>();
        for (TestUser one : List.of(enrolling, preferring, reminded)) {
            List<String> credentials = one.admin().credentials().stream()
                    .map(CredentialRepresentation::getType)
                    .sorted()
                    .toList();
            state.put("credentials of " + one.username(), credentials);
        }
        state.put("grants", proof.cells("ca_support_grant").stream().sorted().toList());
        state.put("entries", proof.cells("ca_support_entry"));
        return state;
    }

    /** How often links were opened: the numbers that there are. */
    Set<String> openings() {
        return proof.cells("ca_document_link").stream()
                .filter(cell -> cell.startsWith("ca_document_link.openings "))
                .collect(Collectors.toSet());
    }

    private FormUnderTest form(
            String name, String mark, String button, List<String> fields, Consumer<PlainBrowser> way) {
        return new FormUnderTest(name, mark, button, fields, new PlainBrowser(server), way);
    }

    private FormUnderTest support(String name, String mark, String button, List<String> fields, Scene scene) {
        String company = scene.company.alias();
        Totp totp = Totp.fresh();
        TestUser agent = RestApp.agent(realm, "sam", Credentials.otp(totp));
        return form(name, mark, button, fields, browser -> {
            scene.denyAll();
            browser.open(desk.login("support_company", company).url());
            if (browser.shows("name=\"username\"")) {
                // Into an app first, which makes a session: its pages at the door then ask for nothing any more.
                browser.open(invoices.login().url());
                password(browser, agent);
                browser.post("otp", totp.next());
                browser.open(desk.login("support_company", company).url());
            }
        });
    }

    /**
     * A new link, and its recipient: another one each time, as who is mailed too often is not mailed for a while. From another
     * client address each time, as one that is refused too often is not listened to.
     */
    private String open(PlainBrowser browser, String check) {
        int number = opened.incrementAndGet();
        browser.from("10.0." + number / 200 + "." + (1 + number % 200));
        String recipient = "rita-" + number + "@customer.example";
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
