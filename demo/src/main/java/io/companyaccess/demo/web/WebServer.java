package io.companyaccess.demo.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server for this machine only. */
public final class WebServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    private final HttpServer server;
    private final ExecutorService workers;

    private WebServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Binds a port; nothing is answered before {@link #serve}.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static WebServer bind(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var workers = Executors.newFixedThreadPool(8);
        server.setExecutor(workers);
        return new WebServer(server, workers);
    }

    /** Starts to answer. */
    public WebServer serve(Handler handler) {
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return this;
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            send(exchange, answerTo(exchange, handler));
        }
    }

    private static Answer answerTo(HttpExchange exchange, Handler handler) {
        try {
            return handler.handle(Request.of(exchange));
        } catch (Exception fault) {
            LOG.log(System.Logger.Level.WARNING, "No answer to " + exchange.getRequestMethod(), fault);
            return Answer.of(500, "text/plain", "Something went wrong here. It has been written to the log.");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(headers::set);
        // An answer to HEAD is headers only (RFC 9110, section 9.3.2).
        var text = exchange.getRequestMethod().equals("HEAD") ? "" : answer.body();
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
