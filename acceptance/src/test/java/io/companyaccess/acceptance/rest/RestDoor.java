package io.companyaccess.acceptance.rest;

import io.companyaccess.acceptance.support.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** One of the two doors of the REST, called by hand so that a test can also send what no client would. */
public final class RestDoor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;

    private RestDoor(String root) {
        this.root = root;
    }

    public static RestDoor ofOwners(TestRealm realm) {
        return new RestDoor(realm.issuer() + "/company-access");
    }

    public static RestDoor ofAdmins(TestRealm realm) {
        return new RestDoor(realm.issuer().toString().replace("/realms/", "/admin/realms/") + "/company-access");
    }

    /** Reads. */
    public RestAnswer get(String token, String path) {
        return send("GET", token, path, BodyPublishers.noBody());
    }

    /** Changes. */
    public RestAnswer put(String token, String path, String json) {
        return send("PUT", token, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    /** Makes; more headers as name, value, name, value. */
    public RestAnswer post(String token, String path, String json, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send("POST", token, path, BodyPublishers.ofString(json), all);
    }

    /** Takes away. */
    public RestAnswer delete(String token, String path) {
        return send("DELETE", token, path, BodyPublishers.noBody());
    }

    /** Any call; headers as name, value, name, value; without a token when it is empty. */
    public RestAnswer send(String method, String token, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return RestAnswer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
