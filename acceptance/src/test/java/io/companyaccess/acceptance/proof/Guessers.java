package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What is guessed at in a flood, by a name; and, to compare it with, what Keycloak alone has to bear. */
final class Guessers {
    private static final String RUTH = "ruth@customer.example";

    private final URI server;
    private final TestRealm realm;

    Guessers(URI server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
    }

    Map<String, IntConsumer> kinds() {
        TestCompany globex = realm.company("globex");
        Links links = Links.of(realm);
        OidcApp documents = Links.app(realm);
        Link byAddress = links.make(globex, RUTH);
        Link byMail = links.make(globex.policy("company-access.link-recipient-check", "mailbox-code"), RUTH);
        Totp totp = Totp.fresh();
        TestUser frank = realm.user("frank", Credentials.otp(totp));
        realm.strictCompany("strict").member(frank);
        Script script = Script.in(realm);
        OidcApp invoices = realm.invoices();

        Map<String, IntConsumer> kinds = new LinkedHashMap<>();
        kinds.put(
                "address of a link, one client",
                i -> open(documents, byAddress.code(), 0).post("email", "guess" + i + "@customer.example"));
        kinds.put(
                "address of a link, many clients",
                i -> open(documents, byAddress.code(), i).post("email", "guess" + i + "@customer.example"));
        kinds.put(
                "mailed code, many clients",
                i -> open(documents, byMail.code(), i).post("email", RUTH).post("code", "%08d".formatted(i)));
        kinds.put(
                "codes of links, many clients",
                i -> open(documents, "%026dA".formatted(i), i).post("email", RUTH));
        kinds.put(
                "authenticator codes, many clients",
                i -> assertThat(script.asks(server, frank, totp.wrong(), i).status())
                        .isEqualTo(400));
        kinds.put("Keycloak: passwords of one account", i -> password(invoices, frank.username(), i));
        kinds.put("Keycloak: passwords of unknown names", i -> password(invoices, "nobody-" + i, i));
        kinds.put(
                "Keycloak: its login page, nothing typed",
                i -> browser(i).open(invoices.login().url()));
        return kinds;
    }

    private PlainBrowser open(OidcApp documents, String code, int client) {
        LoginAttempt login = documents.login("document_link", code);
        return browser(client).open(login.url());
    }

    private void password(OidcApp invoices, String name, int i) {
        browser(i).open(invoices.login().url()).post("username", name).post("username", name, "password", "Wrong-" + i);
    }

    private PlainBrowser browser(int client) {
        return new PlainBrowser(server).from("10.8." + client / 250 % 250 + "." + (1 + client % 250));
    }
}
