package org.improvementledger.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of 127.0.0.1. */
final class Ports {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    private Ports() {}

    /** A port nobody listens on at this moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalServerException("No free port on 127.0.0.1", e);
        }
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
