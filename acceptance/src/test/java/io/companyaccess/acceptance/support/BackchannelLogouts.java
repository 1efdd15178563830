package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An app's address for back-channel logouts. */
public final class BackchannelLogouts implements AutoCloseable {
    private final List<String> sessions = new CopyOnWriteArrayList<>();
    private final List<String> issuers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile boolean answers = true;

    private BackchannelLogouts(HttpServer server) {
        this.server = server;
    }

    public static BackchannelLogouts of(TestRealm realm, OidcApp app) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BackchannelLogouts listener = new BackchannelLogouts(server);
            server.createContext("/logout", listener::hear);
            server.start();
            String path = realm.path("clients/" + realm.idOf(app));
            ObjectNode client = (ObjectNode) realm.api().get(path);
            client.withObject("/attributes")
                    .put(
                            "backchannel.logout.url",
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/logout")
                    .put("backchannel.logout.session.required", "true");
            realm.api().put(path, client);
            return listener;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The sessions that the app was told to end, so far. */
    public List<String> sessions() {
        return List.copyOf(sessions);
    }

    /** Who told it so, as the logout tokens say. */
    public List<String> issuers() {
        return List.copyOf(issuers);
    }

    /** From now on it hears and does not answer, until it is closed. */
    public BackchannelLogouts withoutAnswer() {
        answers = false;
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = form.replaceFirst("^.*logout_token=", "").replaceFirst("&.*$", "");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        issuers.add(claims.path("iss").asText());
        sessions.add(claims.path("sid").asText());
        if (!answers) {
            awaitClosing();
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
