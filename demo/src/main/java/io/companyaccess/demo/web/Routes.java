package io.companyaccess.demo.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the handler of a request by its method and its whole path, in which a {@code *} stands for any one segment. */
public final class Routes implements Handler {

    private final Map<String, Map<String, Handler>> byPath = new HashMap<>();

    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    /** A page that answers HEAD as well, by the same headers: one that changes nothing. */
    public Routes look(String path, Handler handler) {
        return on("GET", path, handler).on("HEAD", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    public Routes put(String path, Handler handler) {
        return on("PUT", path, handler);
    }

    public Routes delete(String path, Handler handler) {
        return on("DELETE", path, handler);
    }

    @Override
    public Answer handle(Request request) throws Exception {
        var byMethod = Optional.ofNullable(byPath.get(request.path())).or(() -> matching(request.path()));
        if (byMethod.isEmpty()) {
            return Answer.of(404, "text/plain", "There is no such page.");
        }
        var handler = byMethod.get().get(request.method());
        if (handler == null) {
            return Answer.of(405, "text/plain", "This page does not answer " + request.method() + ".")
                    .with("Allow", String.join(", ", byMethod.get().keySet()));
        }
        return handler.handle(request);
    }

    private Optional<Map<String, Handler>> matching(String path) {
        return byPath.entrySet().stream()
                .filter(route -> matches(route.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean matches(String pattern, String path) {
        var parts = pattern.split("/", -1);
        var segments = path.split("/", -1);
        return pattern.contains("*")
                && parts.length == segments.length
                && IntStream.range(0, parts.length).allMatch(i -> fits(parts[i], segments[i]));
    }

    private static boolean fits(String part, String segment) {
        return part.equals("*") ? !segment.isEmpty() : part.equals(segment);
    }

    private Routes on(String method, String path, Handler handler) {
        byPath.computeIfAbsent(path, unused -> new TreeMap<>()).put(method, handler);
        return this;
    }
}
