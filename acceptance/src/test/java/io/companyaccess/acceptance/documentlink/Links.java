package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vendor's back end, which makes and revokes links, and the app that opens them. */
public final class Links {
    /** A link as its maker got it. */
    public record Link(TestCompany company, String id, String code) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestRealm realm;
    private final OidcApp backend;

    private Links(TestRealm realm, OidcApp backend) {
        this.realm = realm;
        this.backend = backend;
    }

    /** With a back end of its own. */
    public static Links of(TestRealm realm) {
        OidcApp backend =
                realm.scoped(realm.app("invoices-backend", Map.of("fullScopeAllowed", true)), "company-access");
        String account = realm.admin()
                .clients()
                .get(realm.idOf(backend))
                .getServiceAccountUser()
                .getId();
        realm.grant(account, "company-access", "manage-document-links");
        return new Links(realm, backend);
    }

    /** An app with a secret that may open links. */
    public static OidcApp app(TestRealm realm) {
        return realm.scoped(realm.app("documents", Map.of()), "document-links");
    }

    /** A link to an offer, to be signed by these people. */
    public Link make(TestCompany company, String... recipients) {
        return make(company, Map.of(), recipients);
    }

    /** A link with more fields, or other ones. */
    public Link make(TestCompany company, Map<String, Object> more, String... recipients) {
        Map<String, Object> link = new HashMap<>(Map.of("document", "offer/2026-7", "purpose", "sign"));
        link.put("recipients", List.of(recipients));
        link.putAll(more);
        JsonNode made = send("POST", company, "", write(link), 201);
        return new Link(company, made.path("id").asText(), made.path("code").asText());
    }

    public void revoke(Link link) {
        send("DELETE", link.company(), "/" + link.id(), "", 204);
    }

    void revoke(Link link, int recipient) {
        send("DELETE", link.company(), "/" + link.id() + "/recipients/" + recipient, "", 204);
    }

    /** The link as the list of its company shows it. */
    public JsonNode read(Link link) {
        return send("GET", link.company(), "/" + link.id(), "", 200);
    }

    /** The ids of all links of a company, the newest first. */
    List<String> idsOf(TestCompany company) {
        return send("GET", company, "", "", 200).path("links").findValuesAsText("id");
    }

    private JsonNode send(String method, TestCompany company, String path, String body, int expected) {
        URI uri =
                URI.create(realm.issuer() + "/company-access/companies/" + company.alias() + "/document-links" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + backend.clientCredentials().accessToken())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
