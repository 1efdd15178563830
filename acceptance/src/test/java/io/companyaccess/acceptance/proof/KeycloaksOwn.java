package io.companyaccess.acceptance.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests of which Keycloak fails (5xx) before or without anything of ours, kind by kind, as {@code docs/proof.md} lists them. */
enum KeycloaksOwn {
    BROKEN_PERCENT_ENCODING(request -> request.hasHeader("Content-Type: application/x-www-form-urlencoded")
            && Patterns.BROKEN_PERCENT.matcher(text(request)).find()),
    UNREADABLE_CONTENT_TYPE(request -> request.headers().stream()
            .filter(line -> line.startsWith("Content-Type:"))
            .anyMatch(line -> !Patterns.CONTENT_TYPE.matcher(line).matches())),
    UNKNOWN_CHARSET(request -> request.hasHeader("Content-Type: application/x-www-form-urlencoded; charset=")),
    BROKEN_MULTIPART(request -> request.hasHeader("Content-Type: multipart/form-data")),
    FORGED_HOST(request -> Stream.of("Host: ", "X-Forwarded-", "Forwarded: ").anyMatch(request::hasHeader)),
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
        RawRequest bare = loginForm.without("Content-Type");
        return switch (this) {
            case BROKEN_PERCENT_ENCODING -> List.of(loginForm.carrying("username=%zz"));
            case UNREADABLE_CONTENT_TYPE -> List.of(users.with("Content-Type: a/b/c"));
            case UNKNOWN_CHARSET ->
                List.of(bare.with("Content-Type: application/x-www-form-urlencoded; charset=bogus")
                        .carrying("username=%41"));
            case BROKEN_MULTIPART ->
                List.of(bare.with("Content-Type: multipart/form-data; boundary=x")
                        .carrying("username=a"));
            case FORGED_HOST -> List.of(asAdmin.with("X-Forwarded-Host: ${jndi:ldap://127.0.0.1:1/a}"));
            case NUL_IN_THE_REALM -> List.of(RawRequest.of("GET", "/realms/" + realm + "%00"));
            case TOKEN_WITHOUT_ISSUER -> List.of(users.with(Tricks.UNSIGNED));
        };
    }

    private static String text(RawRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    private static final class Patterns {
        static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
        static final Pattern CONTENT_TYPE =
                Pattern.compile("Content-Type: [\\w*-]+/[\\w*-]+(; (charset|boundary)=[\\w-]+)?");
        static final Pattern NUL_REALM = Pattern.compile("^/(admin/)?realms/[^/]*%00");
    }
}
