package io.companyaccess.acceptance.proof;

import static io.companyaccess.acceptance.proof.Nasty.pick;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What can be done to any request from outside: headers, path, method, transfer. Never makes a bad request a good one. */
final class Tricks {
    static final String UNSIGNED = "Authorization: bearer eyJhbGciOiJub25lIn0.e30.";

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json; charset=utf-16",
            "application/json; charset=bogus",
            "application/json;;;",
            "json",
            "text/plain",
            "text/xml",
            "application/xml",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=bogus",
            "application/x-www-form-urlencoded; charset=utf-7",
            "*/*",
            "",
            "a/b/c",
            "application/octet-stream");
    private static final List<String> METHODS =
            List.of("PATCH", "TRACE", "PROPFIND", "HEAD", "OPTIONS", "get", "LOCK", "X-" + "Y".repeat(50));
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Origin",
            "Referer",
            "User-Agent",
            "Cookie",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "Forwarded",
            "DPoP",
            "X-Real-IP",
            "Host");
    private static final List<String> OVERRIDES = List.of(
            "X-HTTP-Method-Override: DELETE",
            "X-Method-Override: DELETE",
            "X-HTTP-Method: PUT",
            "X-Original-URL: /admin/realms/master",
            "X-Rewrite-URL: /admin/realms/master");

    private Tricks() {}

    static RawRequest play(RawRequest request, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> request.without("Content-Type").with("Content-Type: " + pick(random, CONTENT_TYPES));
            case 1 -> request.without("Content-Type");
            case 2 -> request.with(pick(random, NAMES) + ": " + oneLine(Nasty.text(random)));
            case 3 -> request.with(pick(random, OVERRIDES));
            case 4 -> authorization(request, random);
            case 5 -> request.to(path(request.target(), random));
            case 6 ->
                request.to(request.target()
                        + (request.target().contains("?") ? "&" : "?")
                        + Nasty.encoded(random) + "=" + Nasty.encoded(random));
            case 7 -> request.by(pick(random, METHODS));
            default -> chunked(request, random);
        };
    }

    private static RawRequest authorization(RawRequest request, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> request.with("Authorization: Bearer x.y.z");
            case 1 -> request.with("Authorization: Basic YWRtaW46YWRtaW4=");
            case 2 -> request.without("Authorization").with("Authorization: Bearer " + oneLine(Nasty.text(random)));
            default -> request.without("Authorization").with(UNSIGNED);
        };
    }

    private static String path(String target, Random random) {
        int slash = target.indexOf(
                '/',
                1
                        + random.nextInt(
                                Math.max(1, target.indexOf("?") < 0 ? target.length() - 1 : target.indexOf("?") - 1)));
        int at = slash < 0 ? 0 : slash;
        String piece = pick(
                random,
                List.of(
                        "/..;",
                        "/.",
                        "/%2e%2e",
                        "//",
                        "/;a=b",
                        "/%2f",
                        "%2f",
                        "/%00",
                        "%00",
                        "/..%2f",
                        "/%5c",
                        ";",
                        "%",
                        "/%c0%af",
                        "/" + Nasty.encoded(random),
                        "\\",
                        "/x".repeat(500)));
        return target.substring(0, at) + piece + target.substring(at);
    }

    private static RawRequest chunked(RawRequest request, Random random) {
        if (random.nextInt(4) == 0) {
            return request.with("Transfer-Encoding: identity", "Content-Length: " + request.body().length);
        }
        String length = random.nextInt(5) == 0 ? "zz" : Integer.toHexString(request.body().length);
        String start = request.body().length == 0 ? "" : length + "\r\n";
        byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = ((start.isEmpty() ? "" : "\r\n") + "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + request.body().length + end.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(request.body(), 0, all, head.length, request.body().length);
        System.arraycopy(end, 0, all, head.length + request.body().length, end.length);
        String coding = random.nextInt(5) == 0 ? "Transfer-Encoding: xchunked" : "Transfer-Encoding: chunked";
        return request.with(coding).carrying(all);
    }

    /** A header ends at its line; what looks like one more line is sent as a line of its own on purpose. */
    private static String oneLine(String text) {
        return text.length() > 3000 ? text.substring(0, 3000) : text;
    }
}
