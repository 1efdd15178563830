package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.net.URI;

/** Who signs in with a password, and who opens a link with his address, each time in a browser that is new. */
final class OrdinaryPeople {
    private static final String RITA = "rita@customer.example";

    private final URI server;
    private final TestUser emma;
    private final OidcApp invoices;
    private final OidcApp documents;
    private final Links links;
    private final TestCompany acme;

    OrdinaryPeople(URI server, TestRealm realm) {
        this.server = server;
        emma = realm.user("emma");
        acme = realm.company("acme").member(emma);
        invoices = realm.invoices();
        documents = Links.app(realm);
        links = Links.of(realm);
    }

    /** Three requests; the nanoseconds until the code for the app was there. */
    long signIn() {
        String url = invoices.login().url();
        long start = System.nanoTime();
        String code = new PlainBrowser(server)
                .open(url)
                .post("username", emma.username())
                .post("username", emma.username(), "password", emma.password())
                .parameter("code");
        assertThat(code).isNotBlank();
        return System.nanoTime() - start;
    }

    /** Two requests, to a link of its own. */
    long openLink() {
        String url =
                documents.login("document_link", links.make(acme, RITA).code()).url();
        long start = System.nanoTime();
        String code = new PlainBrowser(server).open(url).post("email", RITA).parameter("code");
        assertThat(code).isNotBlank();
        return System.nanoTime() - start;
    }
}
