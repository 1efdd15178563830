package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.companyaccess.demo.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** Keycloak's admin REST as plain JSON, for what the typed client does not know. */
public final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final Supplier<String> token;

    /** Calls go below {@code /admin/realms/}. */
    AdminApi(KeycloakServer server, Supplier<String> token) {
        this.root = URI.create(server.baseUrl() + "/admin/realms/");
        this.token = token;
    }

    /** The same API with another caller's access token. */
    public AdminApi as(String accessToken) {
        return new AdminApi(root, () -> accessToken);
    }

    /** Reads; fails unless the answer is 2xx. */
    public JsonNode get(String path) {
        return ok(send("GET", path, null));
    }

    /** Makes; fails unless the answer is 2xx. A created thing without a body answers {@code {"id": …}}. */
    public JsonNode post(String path, Object body) {
        return ok(send("POST", path, body));
    }

    /** Changes; fails unless the answer is 2xx. */
    public JsonNode put(String path, Object body) {
        return ok(send("PUT", path, body));
    }

    /** Removes; fails unless the answer is 2xx. */
    public JsonNode delete(String path) {
        return ok(send("DELETE", path, null));
    }

    /** Any call, with whatever answer. The body is JSON, text with JSON in it, or null for none. */
    public HttpResponse<String> send(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private AdminApi(URI root, Supplier<String> token) {
        this.root = root;
        this.token = token;
    }

    private static String text(Object body) {
        try {
            return body instanceof String json ? json : JSON.writeValueAsString(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
        try {
            String location = answer.headers().firstValue("Location").orElse("");
            return answer.body().isBlank()
                    ? JSON.createObjectNode().put("id", location.substring(location.lastIndexOf('/') + 1))
                    : JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
