package io.companyaccess.acceptance.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;

/** A mail server that takes a call and never says a word. */
public final class SilentMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<Socket> caller;

    public SilentMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        caller = CompletableFuture.supplyAsync(() -> {
            try {
                return socket.accept();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Waits for the first call, and tells whether the caller is still on the line. */
    public boolean keepsSomebodyWaiting() throws IOException {
        Socket line = caller.join();
        line.setSoTimeout(1);
        try {
            return line.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waiting) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        if (caller.isDone() && !caller.isCompletedExceptionally()) {
            caller.join().close();
        }
    }
}
