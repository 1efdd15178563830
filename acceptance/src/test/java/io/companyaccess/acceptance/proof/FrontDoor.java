package io.companyaccess.acceptance.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The one address of a cluster: whoever comes gets to the node at which it points at that moment. */
final class FrontDoor implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "front-door");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> carried = new ConcurrentHashMap<>();
    private volatile int target;
    private volatile boolean mute;

    FrontDoor() {
        try {
            door = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** Points at a node; connections to the one before are cut, so that the very next request goes there. */
    void to(URI node) {
        mute = false;
        target = node.getPort();
        open.forEach(FrontDoor::cut);
    }

    /** From now on nobody hears an answer. */
    void loseAnswers() {
        mute = true;
    }

    /** How many connections a node has got. */
    int carriedTo(URI node) {
        return carried.computeIfAbsent(node.getPort(), port -> new AtomicInteger())
                .get();
    }

    @Override
    public void close() {
        cut(door);
        open.forEach(FrontDoor::cut);
        threads.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        int port = target;
        try (client;
                Socket server = new Socket("127.0.0.1", port)) {
            open.add(server);
            carried.computeIfAbsent(port, unused -> new AtomicInteger()).incrementAndGet();
            threads.execute(() -> pump(client, server, false));
            pump(server, client, true);
        } catch (IOException nobodyThere) {
            // The client sees a connection that closes.
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!answers || !mute) {
                    out.write(bytes, 0, read);
                }
            }
        } catch (IOException over) {
            // One end has gone: so does the other.
        }
        open.remove(from);
        cut(from);
        cut(to);
    }

    private static void cut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyCut) {
            // Then it is.
        }
    }
}
