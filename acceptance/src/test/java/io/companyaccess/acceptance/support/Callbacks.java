package io.companyaccess.acceptance.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Where browsers land when Keycloak sends them back to an app; one for the run, answers told apart by their state. */
final class Callbacks {
    private static final Map<String, Map<String, String>> BY_STATE = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private Callbacks() {}

    static int port() {
        return SERVER.getAddress().getPort();
    }

    static URI redirectUri() {
        return URI.create("http://127.0.0.1:" + port() + "/callback");
    }

    /** The parameters that came back for a state, or null when none did. */
    static Map<String, String> answerFor(String state) {
        return BY_STATE.get(state);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = FormText.parse(exchange.getRequestURI().getRawQuery());
        if (parameters.containsKey("state")) {
            BY_STATE.put(parameters.get("state"), parameters);
        }
        byte[] page = "<!doctype html><title>Invoices</title><p>Back in the app".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/callback", Callbacks::answer);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "callbacks");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
