package org.improvementledger.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
final class Ports {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int LOWEST = 20_000;

    /** Linux's; others begin higher. */
    private static final int LOWEST_OF_THE_SYSTEM = 32_768;

    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * A port nobody listens on at this moment, at random, as another process may be looking for one too. It is none of those that the system gives out
     * itself: a connection made before the server is there, or while it is down, could be given it.
     */
    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_THE_SYSTEM);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
        throw new LocalServerException("No free port on 127.0.0.1 from " + LOWEST + " to " + LOWEST_OF_THE_SYSTEM);
    }

    static boolean listening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            // Without a listener, a connection to a port that the system gives out itself can meet its own other end.
            return socket.getLocalPort() != port;
        } catch (IOException e) {
            return false;
        }
    }

    /** Otherwise the answer of whoever is there would be taken for the answer of the server that could not start. */
    static void requireFree(int port, String server) {
        if (listening(port)) {
            throw new LocalServerException(
                    server + " needs port " + port + " on 127.0.0.1, where another program is listening");
        }
    }
}
