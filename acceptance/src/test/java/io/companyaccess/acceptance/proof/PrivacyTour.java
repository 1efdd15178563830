package io.companyaccess.acceptance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.rest.RestAnswer;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that people, apps and agents do, and what goes wrong with it, each with values that can be found again. */
final class PrivacyTour {
    private static final Pattern MAILED_CODE = Pattern.compile("(?m)^(\\d{8})$");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private final ProofServer server;
    private final TestRealm realm;
    private final List<Marker> markers = new ArrayList<>();
    private final Set<String> cells = new HashSet<>();
    private final TestUser olga;
    private final TestCompany acme;
    private final String owner;
    private final String app;
    private final RestDoor door;

    PrivacyTour(ProofServer server) {
        this.server = server;
        realm = server.realm();
        Totp totp = Totp.fresh();
        olga = realm.user("olga", Credentials.otp(totp));
        acme = realm.company("acme").owner(olga);
        OidcApp portal = realm.scoped(realm.app("portal"), "company-access");
        TokenAnswer tokens = portal.passwordGrant(olga, "totp", totp.next());
        owner = tokens.accessToken();
        app = RestApp.backend(realm, "manage-document-links").tokensLive(3600).token();
        door = RestDoor.ofOwners(realm);
        secrets("an owner", olga, totp);
        nowhere("an owner's access token", owner);
        nowhere("an owner's refresh token", tokens.refreshToken());
        nowhere("a back end's access token", app);
    }

    List<Marker> markers() {
        return markers;
    }

    /** What stood in the database at any of the moments at which the tour looked: much of it is deleted soon. */
    Set<String> cells() {
        look();
        return cells;
    }

    private void look() {
        cells.addAll(server.cells("%"));
    }

    PrivacyTour secondFactor() {
        acme.requireSecondFactor();
        TestUser emma = realm.user("emma");
        acme.member(emma);
        nowhere("a password", emma.password());
        PlainBrowser browser = browser().open(realm.invoices().login().url());
        browser.post("username", "marker-nobody-q7x");
        browser.post("username", "marker-nobody-q7x", "password", "marker-wrong-password-q7x");
        only(
                "a user name that nobody has",
                "marker-nobody-q7x",
                "event_entity.details_json_long_value",
                "log of Keycloak's events");
        nowhere("a wrong password", "marker-wrong-password-q7x");
        browser.post("username", emma.username(), "password", "marker-second-wrong-q7x");
        nowhere("another wrong password", "marker-second-wrong-q7x");
        browser = signIn(browser(), realm.invoices().login(), emma);
        browser.post("totp", "000000", "totpSecret", secret(browser), "userLabel", "marker-label-q7x");
        String secret = secret(browser);
        Totp totp = Totp.of(secret);
        look();
        browser.post("totp", totp.next(), "totpSecret", secret, "userLabel", "marker-label-q7x");
        only("the name of an authenticator", "marker-label-q7x", "credential.user_label");
        markers.add(Marker.only("an authenticator's secret", secret, "credential.secret_data")
                .whileUnderWay());
        realm.app("script").passwordGrant(emma);
        realm.app("script").passwordGrant(emma, "totp", totp.wrong());
        call("PUT", owner, "/users/" + emma.id(), "{\"kind\":\"external\"}");
        call("PUT", owner, "/users/" + emma.id(), "{\"kind\":\"marker-kind-q7x\"}");
        nowhere("a wrong value in a body", "marker-kind-q7x");
        call("PUT", owner, "/policy", "{\"linkRecipientCheck\":\"address\",\"marker-field-q7x\":1}");
        nowhere("a wrong field in a body", "marker-field-q7x");
        call("GET", owner, "/users?search=marker-search-q7x", "");
        nowhere("what was searched for", "marker-search-q7x");
        TestUser lost = realm.user("lena", Credentials.otp(Totp.fresh()));
        acme.member(lost);
        call("POST", owner, "/users/" + lost.id() + "/second-factor/reset", "").ok();
        return this;
    }

    PrivacyTour documentLinks() {
        OidcApp documents = realm.scoped(realm.app("documents", Map.of()), "document-links");
        String rita = "marker-rita-q7x@customer.example";
        underWay("a recipient's address", local(rita));
        JsonNode link = made("address", rita);
        String code = link.path("code").asText();
        underWay("a link's code", code);
        PlainBrowser browser =
                browser().open(documents.login("document_link", code).url());
        browser.post("email", "marker-malformed-q7x");
        nowhere("a malformed address", "marker-malformed-q7x");
        for (int i = 0; i < 6; i++) {
            browser.post("email", "marker-wrong-q7x-" + i + "@customer.example");
        }
        underWay("a wrong address", "marker-wrong-q7x");
        look();
        LoginAttempt login = documents.login(
                "document_link", made("address", rita).path("code").asText());
        guest(
                documents,
                login.exchange(browser().open(login.url()).post("email", rita).parameter("code")));
        byAccount(documents);
        byMail(documents);
        browser()
                .open(documents
                        .login("document_link", "marker-unknown-code-q7x")
                        .url());
        underWay("a code that no link has", "marker-unknown-code-q7x");
        call("DELETE", owner, "/document-links/" + link.path("id").asText(), "");
        browser().open(documents.login("document_link", code).url()).post("email", rita);
        call(
                "POST",
                app,
                "/document-links",
                "{\"document\":\"d\",\"purpose\":\"marker-purpose-q7x\",\"recipients\":[\"marker-bad-q7x\"]}");
        nowhere("a wrong purpose", "marker-purpose-q7x");
        nowhere("a wrong recipient", "marker-bad-q7x");
        only(
                "a document's name",
                "marker-document-q7x",
                "ca_document_link.document",
                "admin_event_entity.representation");
        nowhere("an idempotency key", "marker-key-q7x");
        return this;
    }

    PrivacyTour supportAccess() {
        Totp totp = Totp.fresh();
        TestUser sam = RestApp.agent(realm, "sam", Credentials.otp(totp));
        secrets("an agent", sam, totp);
        OidcApp desk = realm.scoped(realm.app("desk", Map.of()), "support-access");
        PlainBrowser agent = browser();
        signIn(agent, desk.login("support_company", acme.alias()), sam).post("otp", totp.next());
        agent.post(
                "choice", "ask", "reason", "marker-asked-q7x because totals are wrong", "ticket", "marker-ticket-q7x");
        only(
                "why an agent asks",
                "marker-asked-q7x",
                "ca_support_request.reason",
                "ca_support_log.detail",
                "admin_event_entity.representation");
        only(
                "an agent's ticket",
                "marker-ticket-q7x",
                "ca_support_request.ticket",
                "ca_support_log.detail",
                "admin_event_entity.representation");
        look();
        String asked = call("GET", owner, "/support-access", "").ok().at("/requests/0/id");
        call("PUT", owner, "/support-access/requests/" + asked, "{\"decision\":\"deny\"}")
                .ok();
        call("PUT", owner, "/support-access", "{\"open\":true,\"reason\":\"marker-opened-q7x\"}")
                .ok();
        only(
                "why an owner opens",
                "marker-opened-q7x",
                "ca_support_grant.reason",
                "ca_support_log.detail",
                "admin_event_entity.representation");
        LoginAttempt login = desk.login("support_company", acme.alias());
        signIn(agent, login, sam).post("otp", totp.next());
        TokenAnswer tokens = login.exchange(agent.post("choice", "enter").parameter("code"));
        nowhere("an entry's access token", tokens.accessToken());
        nowhere("an entry's refresh token", tokens.refreshToken());
        desk.refresh(tokens);
        look();
        call("PUT", owner, "/support-access", "{\"open\":false}");
        desk.refresh(tokens);
        call("GET", owner, "/support-access/log", "");
        agent.open(desk.login("support_company", "marker-company-q7x").url());
        underWay("a company that does not exist", "marker-company-q7x");
        return this;
    }

    PrivacyTour failures() {
        int port = server.mail().port();
        mailThrough(1);
        OidcApp documents = realm.scoped(realm.app("documents", Map.of()), "document-links");
        String ruth = "marker-ruth-q7x@customer.example";
        underWay("the address of a mail that could not be sent", local(ruth));
        browser()
                .open(documents
                        .login(
                                "document_link",
                                made("mailbox-code", ruth).path("code").asText())
                        .url())
                .post("email", ruth);
        call("PUT", owner, "/support-access", "{\"open\":true,\"reason\":\"marker-opened-q7x\"}");
        call("PUT", owner, "/support-access", "{\"open\":false}");
        call("PUT", owner, "/policy", "{\"linkRecipientCheck\":\"off\"}");
        mailThrough(port);
        door.get("marker-token-q7x", "/me");
        nowhere("a token that is none", "marker-token-q7x");
        RestDoor.ofAdmins(realm).post(owner, "/setup", "");
        realm.api().post(realm.path("company-access/setup"), null);
        return this;
    }

    private void byAccount(OidcApp documents) {
        TestUser arthur = realm.user("arthur");
        nowhere("a recipient's password", arthur.password());
        String code = made("address", arthur.email()).path("code").asText();
        underWay("the code of a link for an account", code);
        PlainBrowser browser = browser();
        signIn(browser, realm.invoices().login(), arthur);
        browser.open(documents.login("document_link", code).url());
        look();
    }

    private void byMail(OidcApp documents) {
        String rosa = "marker-rosa-q7x@customer.example";
        underWay("the address of a recipient who was mailed", local(rosa));
        LoginAttempt login = documents.login(
                "document_link", made("mailbox-code", rosa).path("code").asText());
        PlainBrowser browser = browser().open(login.url()).post("email", rosa);
        Matcher mailed = MAILED_CODE.matcher(server.mail().await(rosa).text().replace("\r", ""));
        if (!mailed.find()) {
            throw new AssertionError("No code was mailed");
        }
        nowhere("a mailed code", mailed.group(1));
        look();
        browser.post("code", "marker-code-q7x").post("code", "98765432");
        nowhere("a malformed mailed code", "marker-code-q7x");
        look();
        String opened = browser.post("code", mailed.group(1)).parameter("code");
        look();
        guest(documents, login.exchange(opened));
    }

    private void guest(OidcApp documents, TokenAnswer tokens) {
        nowhere("a guest's access token", tokens.accessToken());
        nowhere("a guest's refresh token", tokens.refreshToken());
        documents.introspect(tokens.accessToken());
        documents.userinfo(tokens.accessToken());
        documents.refresh(tokens);
        look();
        documents.logout(tokens);
    }

    private JsonNode made(String check, String recipient) {
        return door.post(
                        app,
                        "/companies/" + acme.alias() + "/document-links",
                        "{\"document\":\"marker-document-q7x\",\"purpose\":\"sign\",\"recipients\":[\"" + recipient
                                + "\"],\"recipientCheck\":\"" + check + "\"}",
                        "Idempotency-Key",
                        "marker-key-q7x-" + markers.size() + recipient.hashCode())
                .ok()
                .json();
    }

    private RestAnswer call(String method, String token, String path, String body) {
        return door.send(
                method,
                token,
                "/companies/" + acme.alias() + path,
                java.net.http.HttpRequest.BodyPublishers.ofString(body),
                "Content-Type",
                "application/json");
    }

    private void secrets(String whose, TestUser user, Totp totp) {
        nowhere(whose + "'s password", user.password());
        only(whose + "'s authenticator secret", totp.secret(), "credential.secret_data");
    }

    /** The part that is the same however the address is encoded. */
    private static String local(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private void nowhere(String what, String value) {
        markers.add(Marker.nowhere(what, value));
    }

    private void underWay(String what, String value) {
        markers.add(Marker.nowhere(what, value).whileUnderWay());
    }

    private void only(String what, String value, String... places) {
        markers.add(Marker.only(what, value, places));
    }

    private PlainBrowser browser() {
        return new PlainBrowser(server.keycloak().baseUrl());
    }

    private static PlainBrowser signIn(PlainBrowser browser, LoginAttempt login, TestUser user) {
        return browser.open(login.url())
                .post("username", user.username())
                .post("username", user.username(), "password", user.password());
    }

    private static String secret(PlainBrowser browser) {
        Matcher secret = SECRET.matcher(browser.answer().body());
        if (!secret.find()) {
            throw new AssertionError("Not at the enrolment: " + browser.answer());
        }
        return secret.group(1);
    }

    private void mailThrough(int port) {
        realm.change(settings -> settings.withObject("/smtpServer").put("port", String.valueOf(port)));
    }
}
