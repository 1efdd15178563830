package io.companyaccess.acceptance.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Sends what a browser sends, and goes where the server sends it. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303);
    private static final int REDIRECTS_AT_MOST = 20;
    /** As long as a test waits for a page in a browser. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The address that a page takes for itself, as Keycloak's do after a form was sent: a reload asks there. */
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("history\\.replaceState\\([^)]*?\"(https?:[^\"]+)\"\\s*\\)");

    /**
     * What came in the end, and the address that a browser shows for it.
     *
     * @param moved whether that is another one than was asked for
     */
    record Answer(URI address, boolean moved, Document document) {}

    private final Cookies cookies;

    Http(Cookies cookies) {
        this.cookies = cookies;
    }

    Answer get(URI address) {
        return follow(address, HttpRequest.newBuilder().GET());
    }

    Answer post(URI address, String form) {
        return follow(
                address,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private Answer follow(URI first, HttpRequest.Builder request) {
        URI address = first;
        HttpResponse<String> response = send(address, request);
        int redirects = 0;
        while (REDIRECTS.contains(response.statusCode())) {
            if (++redirects > REDIRECTS_AT_MOST) {
                throw new IllegalStateException("Redirected for ever at " + address);
            }
            address = address.resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(address, HttpRequest.newBuilder().GET());
        }
        Document document = Jsoup.parse(response.body(), address.toString());
        Optional<URI> own = document.select("script").stream()
                .map(script -> OWN_ADDRESS.matcher(script.data()))
                .filter(Matcher::find)
                .map(found -> URI.create(found.group(1)))
                .findFirst();
        return new Answer(own.orElse(address), redirects > 0 || own.isPresent(), document);
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        request.uri(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "en-US");
        String own = cookies.header(address);
        if (!own.isEmpty()) {
            request.header("Cookie", own);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(header -> cookies.keep(address, header));
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
