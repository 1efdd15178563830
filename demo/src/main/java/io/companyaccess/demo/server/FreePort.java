package io.companyaccess.demo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports of the loopback interface that nobody uses at the moment. */
public final class FreePort {

    private FreePort() {}

    /** Any free port; somebody else may take it before the caller does, which is rare and shows at once. */
    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
