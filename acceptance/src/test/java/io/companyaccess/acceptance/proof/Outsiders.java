package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens of a guest of a document link and of a support entry, kept fresh: they live for minutes only. */
final class Outsiders {
    private static final String RITA = "rita@customer.example";

    private final KeycloakServer server;
    private final Scene acme;
    private final OidcApp documents;
    private final OidcApp desk;
    private final Totp totp = Totp.fresh();
    private final TestUser sue;
    private @Nullable TokenAnswer guest;
    private @Nullable TokenAnswer entry;

    Outsiders(KeycloakServer server, Scene acme) {
        this.server = server;
        this.acme = acme;
        TestRealm realm = acme.realm;
        // With the audience of our REST, which no guest should ever get: it has to hold nevertheless.
        documents = realm.scoped(realm.scoped(realm.app("documents", Map.of()), "document-links"), "company-access");
        desk = realm.scoped(realm.scoped(realm.app("desk", Map.of()), "support-access"), "company-access");
        sue = RestApp.agent(realm, "sue", Credentials.otp(totp));
    }

    String guest() {
        TokenAnswer fresh = guest == null ? null : documents.refresh(guest);
        guest = fresh != null && fresh.granted() ? fresh : open();
        return guest.accessToken();
    }

    String entry() {
        TokenAnswer fresh = entry == null ? null : desk.refresh(entry);
        entry = fresh != null && fresh.granted() ? fresh : enter();
        return entry.accessToken();
    }

    private TokenAnswer open() {
        String code = acme.link("address", RITA).path("code").asText();
        LoginAttempt login = documents.login("document_link", code);
        PlainBrowser browser =
                new PlainBrowser(server.baseUrl()).open(login.url()).post("email", RITA);
        return login.exchange(browser.parameter("code"));
    }

    private TokenAnswer enter() {
        acme.open();
        LoginAttempt login = desk.login("support_company", acme.company.alias());
        PlainBrowser browser = new PlainBrowser(server.baseUrl()).open(login.url());
        browser.post("username", sue.username());
        browser.post("username", sue.username(), "password", sue.password());
        browser.post("otp", totp.next());
        browser.post("choice", "enter");
        return login.exchange(browser.parameter("code"));
    }
}
