package io.companyaccess.acceptance.proof;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, follows redirects of the server, fills in the first form of a page. */
final class PlainBrowser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static final Pattern CONTINUE = Pattern.compile("id=\"loginContinueLink\" href=\"([^\"]+)\"");

    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();
    private String from = "";
    private RawAnswer answer = RawAnswer.of(new byte[0], 0);

    PlainBrowser(URI server) {
        this.server = server;
    }

    /** Comes from this client address, which a proxy tells. */
    PlainBrowser from(String client) {
        from = client;
        return this;
    }

    /** Opens an address and goes where the server sends it, but not out to an app. */
    PlainBrowser open(String address) {
        return sent(RawRequest.of("GET", target(address)));
    }

    /** Fills in the form of the page; names and values. */
    PlainBrowser post(String... fields) {
        return sent(filled(fields));
    }

    /** Comes to the page anew, without what is good for one post only; where it has expired, by the way on that it offers. */
    PlainBrowser reload() {
        open(form().target().replaceAll("(session_code|execution)=[^&]*&", ""));
        Matcher on = CONTINUE.matcher(answer.body());
        return on.find() ? open(on.group(1).replace("&amp;", "&")) : this;
    }

    /** Fills in the form, and keeps the page when what comes is none. */
    RawAnswer tries(String... fields) {
        return tries(filled(fields));
    }

    /** Opens an address, and keeps the page when what comes is none. */
    RawAnswer looks(String address) {
        return tries(RawRequest.of("GET", target(address)));
    }

    private RawRequest filled(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return form().carrying(form.toString());
    }

    /** The post of the page's form, still empty. */
    RawRequest form() {
        Matcher form = ACTION.matcher(answer.body());
        if (!form.find()) {
            throw new AssertionError("No form: " + answer.status() + " " + answer.body());
        }
        return RawRequest.of("POST", target(form.group(1).replace("&amp;", "&")))
                .with("Content-Type: application/x-www-form-urlencoded");
    }

    /** As if it were new. */
    void forget() {
        cookies.clear();
    }

    boolean hasForm() {
        return ACTION.matcher(answer.body()).find();
    }

    boolean shows(String text) {
        return answer.body().contains(text);
    }

    /** Sends whatever request with the cookies of this browser, and keeps the page only when it is one. */
    RawAnswer tries(RawRequest request) {
        RawAnswer got = request.with(ownLines()).send(server);
        got.header("Set-Cookie").forEach(this::keep);
        // A page that a forged host name has led astray is no page to go on from.
        if (got.status() == 200 && got.body().contains(" action=\"" + server)) {
            answer = got;
        }
        return got;
    }

    RawAnswer answer() {
        return answer;
    }

    /** A parameter with which the server sent the browser back to the app. */
    String parameter(String name) {
        String location = answer.header("Location").stream().findFirst().orElse("");
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(location);
        if (!value.find()) {
            throw new AssertionError("Not back in the app with " + name + ": " + answer);
        }
        return value.group(1);
    }

    private PlainBrowser sent(RawRequest request) {
        answer = request.with(ownLines()).send(server);
        answer.header("Set-Cookie").forEach(this::keep);
        String location = answer.header("Location").stream().findFirst().orElse("");
        return location.startsWith(server.toString()) ? open(location) : this;
    }

    private String[] ownLines() {
        List<String> lines = new ArrayList<>();
        if (!from.isEmpty()) {
            lines.add("X-Forwarded-For: " + from);
        }
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(one -> one.getKey() + "=" + one.getValue())
                                    .toList()));
        }
        return lines.toArray(String[]::new);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String target(String address) {
        return address.startsWith("/")
                ? address
                : address.substring(server.toString().length());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
