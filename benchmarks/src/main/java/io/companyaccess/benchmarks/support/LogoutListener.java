package io.companyaccess.benchmarks.support;

import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The address at which the app hears, by back-channel logout, that sessions have ended. */
final class LogoutListener implements AutoCloseable {

    private final Map<String, Long> heardAt = new ConcurrentHashMap<>();
    private final HttpServer server;

    LogoutListener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::hear);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/logout");
    }

    /** When it heard of each session, by {@link System#nanoTime}. */
    Map<String, Long> heardAt() {
        return heardAt;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            String token = URLDecoder.decode(form.substring(form.indexOf('=') + 1), StandardCharsets.UTF_8);
            heardAt.put(JWTParser.parse(token).getJWTClaimsSet().getStringClaim("sid"), now);
            exchange.sendResponseHeaders(200, -1);
        } catch (ParseException noToken) {
            exchange.sendResponseHeaders(400, -1);
        } finally {
            exchange.close();
        }
    }
}
