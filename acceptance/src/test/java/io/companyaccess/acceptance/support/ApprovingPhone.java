package io.companyaccess.acceptance.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The device on which a person approves a sign-in that an app began without a browser (CIBA); one for the run. */
public final class ApprovingPhone {
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final HttpServer SERVER = start();

    private ApprovingPhone() {}

    static int port() {
        return SERVER.getAddress().getPort();
    }

    static URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/ask");
    }

    /** The token with which the oldest question that is still open has to be answered. */
    public static String nextQuestion() {
        String token = ASKED.poll();
        if (token == null) {
            throw new AssertionError("Nobody was asked");
        }
        return token;
    }

    private static void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        ASKED.add(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/ask", ApprovingPhone::take);
            server.setExecutor(task -> {
                Thread thread = new Thread(task, "phone");
                thread.setDaemon(true);
                thread.start();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
