package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** An owner with his app, who opens and closes his company. */
public final class Owner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestRealm realm;
    private final TestCompany company;
    private final TestUser person;
    private final String token;

    private Owner(TestRealm realm, TestCompany company, TestUser person, String token) {
        this.realm = realm;
        this.company = company;
        this.person = person;
        this.token = token;
    }

    /** A new company with a new owner, who has shown his second factor. */
    public static Owner of(TestRealm realm, String alias) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestCompany company = realm.company(alias).owner(olga);
        OidcApp portal = realm.scoped(realm.app("portal"), "company-access");
        return new Owner(
                realm,
                company,
                olga,
                portal.passwordGrant(olga, "totp", totp.next()).accessToken());
    }

    public TestCompany company() {
        return company;
    }

    public String email() {
        return person.email();
    }

    /** His access token. */
    public String token() {
        return token;
    }

    /** Opens the company for a time such as {@code PT8H}. */
    public Owner open(String duration) {
        put("", "{\"open\":true,\"duration\":\"" + duration + "\",\"reason\":\"Totals are wrong\"}");
        return this;
    }

    public void close() {
        put("", "{\"open\":false}");
    }

    /** Approves the only request that waits. */
    public void approve() {
        String id = state().path("requests").path(0).path("id").asText();
        put("/requests/" + id, "{\"decision\":\"approve\"}");
    }

    public JsonNode state() {
        return send("GET", "", null);
    }

    /** What the log says happened, the newest first. */
    public List<String> log() {
        return send("GET", "/log", null).path("entries").findValuesAsText("what");
    }

    private void put(String path, String body) {
        send("PUT", path, body);
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        realm.issuer() + "/company-access/companies/" + company.alias() + "/support-access" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
