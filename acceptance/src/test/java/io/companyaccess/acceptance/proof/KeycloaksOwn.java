package io.companyaccess.acceptance.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests of which Keycloak fails (5xx) before or without anything of ours, kind by kind, as {@code docs/proof.md} lists them. */
enum KeycloaksOwn {
    BROKEN_PERCENT_ENCODING(request -> readsForm(request)
            && request.hasHeader("Content-Type: application/x-www-form-urlencoded")
            && Stream.of(text(request), asFarAsItsLength(request))
                    .anyMatch(text -> Patterns.BROKEN_PERCENT.matcher(text).find())),
    UNREADABLE_CONTENT_TYPE(request -> request.headers().stream()
            .filter(line -> line.startsWith("Content-Type:"))
            .anyMatch(line -> !Patterns.CONTENT_TYPE.matcher(line).matches())),
    UNKNOWN_CHARSET(request ->
            readsForm(request) && request.hasHeader("Content-Type: application/x-www-form-urlencoded; charset=")),
    BROKEN_MULTIPART(
            request -> readsForm(request) && request.hasHeader("Content-Type: multipart/form-data; boundary=")),
    FORGED_HOST(request -> Patterns.FORGING.stream().anyMatch(request::hasHeader)),
    LONG_CLIENT_ADDRESS(request -> request.target().contains("login-actions")
            && request.headers().stream()
                    .anyMatch(line -> line.startsWith("X-Forwarded-For: ") && line.length() > 272)),
    NUL_IN_THE_REALM(request -> Patterns.NUL_REALM.matcher(request.target()).find()),
    TOKEN_WITHOUT_ISSUER(request -> request.target().startsWith("/admin/") && request.hasHeader(Tricks.UNSIGNED));

    private final Predicate<RawRequest> rule;

    KeycloaksOwn(Predicate<RawRequest> rule) {
        this.rule = rule;
    }

    static Optional<KeycloaksOwn> of(RawRequest request) {
        return Stream.of(values()).filter(kind -> kind.rule.test(request)).findFirst();
    }

    /** Requests of this kind to Keycloak's own REST and pages, in a realm with nothing of ours. */
    List<RawRequest> toKeycloakAlone(String realm, String adminsToken, RawRequest loginForm) {
        RawRequest users = RawRequest.of("GET", "/admin/realms/" + realm + "/users");
        RawRequest asAdmin = users.with("Authorization: Bearer " + adminsToken);
        RawRequest withoutBody = RawRequest.of("POST", "/admin/realms/" + realm + "/push-revocation")
                .with("Authorization: Bearer " + adminsToken);
        Stream<RawRequest> posts = Stream.of(loginForm.without("Content-Type"), withoutBody);
        String form = "Content-Type: application/x-www-form-urlencoded";
        return switch (this) {
            case BROKEN_PERCENT_ENCODING ->
                posts.flatMap(post -> Stream.of(
                                post.with(form).carrying("username=%zz"),
                                post.with(form).with("Content-Length: 11").carrying("username=%c3")))
                        .toList();
            case UNREADABLE_CONTENT_TYPE -> List.of(users.with("Content-Type: a/b/c"));
            case UNKNOWN_CHARSET ->
                posts.map(post -> post.with(form + "; charset=bogus").carrying("username=%41"))
                        .toList();
            case BROKEN_MULTIPART ->
                posts.map(post -> post.with("Content-Type: multipart/form-data; boundary=x")
                                .carrying("username=a"))
                        .toList();
            case FORGED_HOST ->
                Patterns.FORGING.stream()
                        .map(header -> asAdmin.with(header + "${jndi:ldap://127.0.0.1:1/a}"))
                        .toList();
            case LONG_CLIENT_ADDRESS ->
                List.of(loginForm.with("X-Forwarded-For: " + "a".repeat(256)).carrying("username=ab"));
            case NUL_IN_THE_REALM -> List.of(RawRequest.of("GET", "/realms/" + realm + "%00"));
            case TOKEN_WITHOUT_ISSUER -> List.of(users.with(Tricks.UNSIGNED));
        };
    }

    /** Keycloak looks for a form before every POST that takes no other body; all others turn forms away, Keycloak's and ours. */
    private static boolean readsForm(RawRequest request) {
        String target = request.target();
        return target.contains("login-actions")
                || request.method().equals("POST") && (target.contains("/reset") || target.contains("/setup"));
    }

    /** Where the length says less than there is, a sign may be cut in two. */
    private static String asFarAsItsLength(RawRequest request) {
        String body = text(request);
        return request.headers().stream()
                .map(Patterns.LENGTH::matcher)
                .filter(Matcher::matches)
                .map(length -> body.substring(0, Math.min(body.length(), Integer.parseInt(length.group(1)))))
                .findFirst()
                .orElse(body);
    }

    private static String text(RawRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    private static final class Patterns {
        static final List<String> FORGING = List.of("Host: ", "X-Forwarded-Host: ", "X-Forwarded-Proto: ");
        static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d{1,9})");
        static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
        static final Pattern CONTENT_TYPE =
                Pattern.compile("Content-Type: [\\w*-]+/[\\w*-]+(; (charset|boundary)=[\\w-]+)?");
        static final Pattern NUL_REALM = Pattern.compile("^/(admin/)?realms/[^/]*%00");
    }
}
