package io.companyaccess.demo.invoices;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and follows redirects. */
final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");

    private final URI app;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = client(Redirect.NORMAL);
    private final HttpClient stopping = client(Redirect.NEVER);
    private String formToken = "none";

    Visitor(URI app) {
        this.app = app;
    }

    /** Opens a page and whatever it leads to. */
    HttpResponse<String> open(String path) {
        return send(following, HttpRequest.newBuilder(app.resolve(path)).GET());
    }

    /** Opens a page and stays there. */
    HttpResponse<String> only(String path) {
        return send(stopping, HttpRequest.newBuilder(app.resolve(path)).GET());
    }

    /** Posts a form with the token of the page seen last. */
    HttpResponse<String> post(String path, String... namesAndValues) {
        var body = new StringBuilder("form_token=" + formToken);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(namesAndValues[i]).append('=');
            body.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                following,
                HttpRequest.newBuilder(app.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Forgets the token of the page seen last, as another site never knew it. */
    void seeNoForm() {
        formToken = "none";
    }

    /** The value of the session's cookie; empty before there is one. */
    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("invoices_session"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var token = FORM_TOKEN.matcher(answer.body());
            if (token.find()) {
                formToken = token.group(1);
            }
            return answer;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpClient client(Redirect redirect) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }
}
