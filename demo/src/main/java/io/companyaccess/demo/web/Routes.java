package io.companyaccess.demo.web;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Finds the handler of a request by its method and its whole path. */
public final class Routes implements Handler {

    private final Map<String, Map<String, Handler>> byPath = new HashMap<>();

    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    public Routes put(String path, Handler handler) {
        return on("PUT", path, handler);
    }

    @Override
    public Answer handle(Request request) throws Exception {
        var byMethod = byPath.get(request.path());
        if (byMethod == null) {
            return Answer.of(404, "text/plain", "There is no such page.");
        }
        var handler = byMethod.get(request.method());
        if (handler == null) {
            return Answer.of(405, "text/plain", "This page does not answer " + request.method() + ".")
                    .with("Allow", String.join(", ", byMethod.keySet()));
        }
        return handler.handle(request);
    }

    private Routes on(String method, String path, Handler handler) {
        byPath.computeIfAbsent(path, unused -> new TreeMap<>()).put(method, handler);
        return this;
    }
}
