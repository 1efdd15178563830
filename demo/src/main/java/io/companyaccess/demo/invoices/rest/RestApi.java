package io.companyaccess.demo.invoices.rest;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.minidev.json.JSONObject;

/** Calls the REST of Company Access in one realm, with whatever token the caller has. */
public final class RestApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String base;

    private RestApi(String base) {
        this.base = base;
    }

    /**
     * The REST of one realm.
     *
     * @param issuer the realm's address
     */
    public static RestApi of(URI issuer) {
        return new RestApi(issuer + "/company-access");
    }

    /** The path of one company. */
    public static String company(String alias) {
        return "/companies/" + segment(alias);
    }

    /** URLEncoder writes a space as a plus, which in a path is a plus. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public <T> T get(AccessToken token, String path, Reader<T> reader) throws ApiRefusal {
        return read(send(request(token, path).GET()), reader);
    }

    /**
     * Makes something.
     *
     * @param key names this call: a repeated one with the same key makes nothing
     */
    public <T> T post(AccessToken token, String path, JSONObject json, String key, Reader<T> reader) throws ApiRefusal {
        var request = request(token, path).header("Idempotency-Key", key);
        return read(send(with(json, request, "POST")), reader);
    }

    public void put(AccessToken token, String path, JSONObject json) throws ApiRefusal {
        send(with(json, request(token, path), "PUT"));
    }

    public void delete(AccessToken token, String path) throws ApiRefusal {
        send(request(token, path).DELETE());
    }

    private HttpRequest.Builder request(AccessToken token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", token.toAuthorizationHeader());
    }

    private static HttpRequest.Builder with(JSONObject json, HttpRequest.Builder request, String method) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.toJSONString()));
    }

    private String send(HttpRequest.Builder request) throws ApiRefusal {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw ApiRefusal.of(answer);
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new ApiRefusal(0, "", "");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ApiRefusal(0, "", "");
        }
    }

    private static <T> T read(String body, Reader<T> reader) throws ApiRefusal {
        try {
            return reader.read(body);
        } catch (ParseException unreadable) {
            throw new ApiRefusal(200, "unreadable_answer", "The answer is not what it should be");
        }
    }

    /** Takes the body of an answer apart. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(String body) throws ParseException;
    }
}
