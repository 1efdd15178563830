package io.companyaccess.benchmarks.client;

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
import java.util.stream.Collectors;

/**
 * A fresh browser: cookies, and one page at a time; redirects are left to the caller.
 *
 * <p>Cookies are kept by hand: Keycloak's are {@code Secure}, and the JDK does not send such ones to {@code http}.
 */
final class Browser {

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(HttpClient http) {
        this.http = http;
    }

    Page open(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    Page submit(Page page, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(page.formAction())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormText.of(fields))));
    }

    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").map(URI::create).orElse(null),
                    answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals).strip();
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(equals + 1));
        }
    }
}
