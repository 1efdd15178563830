package io.companyaccess.demo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports of the loopback interface that nobody uses at the moment. */
public final class FreePort {
    /**
     * Below the ports that systems give to connections (32768 and up on Linux, 49152 and up elsewhere): one of those may be
     * taken while a server is starting.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_767;
    private static final int TRIES = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * A free port that was not given before by this process; another process may take it before the caller does, which is
     * rare and shows at once.
     *
     * @throws IOException when none is found
     */
    public static int any() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IOException("No free port between " + FIRST + " and " + LAST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
