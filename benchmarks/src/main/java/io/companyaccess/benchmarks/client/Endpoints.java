package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a realm answers to apps; anything but success is an error. */
final class Endpoints {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI realm;

    /** @param server address of the server, without a trailing slash */
    Endpoints(URI server, String realm) {
        this.realm = URI.create(server + "/realms/" + realm + "/");
    }

    Browser freshBrowser() {
        return new Browser(http);
    }

    /** The address to which an app sends a browser. */
    URI authorization(String clientId, CodeVerifier verifier, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id",
                clientId,
                "redirect_uri",
                App.REDIRECT_URI,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                UUID.randomUUID().toString(),
                "code_challenge_method",
                "S256",
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue()));
        parameters.putAll(more);
        return realm.resolve("protocol/openid-connect/auth?" + FormText.of(parameters));
    }

    /** Sends a form, as to the token endpoint. */
    Map<String, Object> form(String endpoint, Map<String, String> fields) {
        return object(send(HttpRequest.newBuilder(realm.resolve("protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormText.of(fields)))));
    }

    /** Sends JSON, or gets something, in the name of whom the token is. */
    String bearer(String path, String accessToken, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(realm.resolve(path)).header("Authorization", "Bearer " + accessToken);
        return send(
                json.isEmpty()
                        ? request
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Changes something in the name of whom the token is. */
    void put(String path, String accessToken, String json) {
        send(HttpRequest.newBuilder(realm.resolve(path))
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, Object> object(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
