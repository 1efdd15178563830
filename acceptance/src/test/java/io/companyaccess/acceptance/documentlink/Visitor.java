package io.companyaccess.acceptance.documentlink;

import io.companyaccess.acceptance.support.LoginAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen, for many tries: opens links and posts their forms, from whatever client address. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("<form id=\"ca-document-link[^>]* action=\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("data-status=\"([a-z-]+)\"");

    private final Map<String, String> cookies;
    private int port;
    private String from;
    private HttpResponse<String> answer;
    private long nanos;

    private Visitor(Map<String, String> cookies, int port, String from) {
        this.cookies = cookies;
        this.port = port;
        this.from = from;
    }

    /** @param from the client address, which a proxy tells; empty: as it is */
    static Visitor from(String from) {
        return new Visitor(new TreeMap<>(), 0, from);
    }

    /** Another tab of the same browser, which comes to the server at this port whatever the pages say. */
    Visitor tabAt(int nodePort) {
        return new Visitor(cookies, nodePort, from);
    }

    Visitor moveTo(String clientAddress) {
        from = clientAddress;
        return this;
    }

    /** Goes on at the server at this port, as when a balancer sends the next request there. */
    Visitor balancedTo(int nodePort) {
        port = nodePort;
        return this;
    }

    Visitor open(LoginAttempt login) {
        return send(HttpRequest.newBuilder(at(login.url())).GET());
    }

    /** Fills in the form of the page; names and values. */
    Visitor post(String... fields) {
        Matcher form = FORM.matcher(answer.body());
        if (!form.find()) {
            throw new AssertionError("No form: " + answer.statusCode() + " " + answer.body());
        }
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(at(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    int status() {
        return answer.statusCode();
    }

    /** How long the last answer took. */
    long nanos() {
        return nanos;
    }

    /** Whether the server sent the browser back to the app with a code. */
    boolean isIn() {
        return answer.headers()
                .firstValue("Location")
                .filter(to -> to.contains("code="))
                .isPresent();
    }

    boolean waitsForCode() {
        return answer.body().contains("ca-document-link-code");
    }

    /** What the page says of the mail with the code. */
    String mailStatus() {
        Matcher status = STATUS.matcher(answer.body());
        return status.find() ? status.group(1) : "";
    }

    private URI at(String address) {
        URI uri = URI.create(address);
        return port == 0 ? uri : URI.create(address.replaceFirst("://[^/]+", "://localhost:" + port));
    }

    private synchronized Visitor send(HttpRequest.Builder request) {
        if (!from.isEmpty()) {
            request.header("X-Forwarded-For", from);
        }
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        String.join(
                                "; ",
                                cookies.entrySet().stream()
                                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                        .toList()));
            }
        }
        try {
            long start = System.nanoTime();
            answer = HTTP.send(request.build(), BodyHandlers.ofString());
            nanos = System.nanoTime() - start;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        synchronized (cookies) {
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
        }
        return this;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
