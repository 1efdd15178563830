package io.companyaccess.demo.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as the pages see it, decoded and bounded in size.
 *
 * @param query the parameters of the address
 * @param body as sent, empty when there is none
 * @param form the fields of a posted form
 * @param cookies by name
 */
public record Request(
        String method,
        URI uri,
        Map<String, String> query,
        String body,
        Map<String, String> form,
        Map<String, String> cookies) {

    /** Bytes; as many addresses fit into it as a link may have. */
    private static final int LARGEST_BODY = 16 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = exchange.getRequestHeaders();
        var body = body(exchange);
        var type = headers.getFirst("Content-Type");
        boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
        return new Request(
                exchange.getRequestMethod(),
                uri,
                pairs(uri.getRawQuery(), "&"),
                body,
                pairs(isForm ? body : "", "&"),
                pairs(headers.getFirst("Cookie"), "; *"));
    }

    public String path() {
        return uri.getPath();
    }

    public Optional<String> query(String name) {
        return filled(query.get(name));
    }

    public Optional<String> form(String name) {
        return filled(form.get(name));
    }

    public Optional<String> cookie(String name) {
        return filled(cookies.get(name));
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new IOException("The body is too large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> pairs(@Nullable String text, String separator) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text == null ? new String[0] : text.split(separator)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return Map.copyOf(pairs);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
