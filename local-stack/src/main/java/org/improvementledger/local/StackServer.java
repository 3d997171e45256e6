package org.improvementledger.local;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The processes of the pair, in the order in which they are stopped: nobody loses a server that it still needs. */
enum StackServer {
    PLAN("plan", 8081),
    MONEY("money", 8082),
    SIGN_IN("sign-in", 9000),
    KAFKA("kafka", 19092),
    POSTGRES("postgres", 15432);

    private final String label;
    private final int usualPort;

    StackServer(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    /** Its name on the command line, in files and in messages. */
    String label() {
        return label;
    }

    /** Whether what it holds can be brought back from the rest of the stack. */
    boolean isRecoverable() {
        return this == PLAN || this == MONEY || this == KAFKA;
    }

    int usualPort() {
        return usualPort;
    }

    static Optional<StackServer> named(String label) {
        return Arrays.stream(values())
                .filter(server -> server.label.equals(label))
                .findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(StackServer::label).collect(Collectors.joining(", "));
    }
}
