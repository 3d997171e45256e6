package org.improvementledger.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a stack is started with.
 *
 * @param data the folder that holds everything the stack keeps
 * @param portOffset is added to each usual port
 * @param fresh whether what is there is deleted first
 * @param demo whether the demo story is played
 */
record StackSettings(Path data, int portOffset, boolean fresh, boolean demo) {

    private static final int HIGHEST_PORT = 65_535;

    /** @throws UsageException for an option or a value it does not know */
    static StackSettings parse(List<String> arguments) {
        Path data = Path.of(".local");
        int portOffset = 0;
        boolean fresh = false;
        boolean demo = true;
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, left));
                case "--ports" -> portOffset = offset(value(option, left));
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                default -> throw new UsageException("Unknown option: " + option);
            }
        }
        return new StackSettings(data.toAbsolutePath().normalize(), portOffset, fresh, demo);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new UsageException("Option " + option + " needs a value");
        }
        return left.next();
    }

    private static int offset(String value) {
        try {
            int offset = Integer.parseInt(value);
            if (offset >= 0 && StackServer.KAFKA.usualPort() + offset <= HIGHEST_PORT) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            throw new UsageException("Option --ports needs a number, not " + value);
        }
        throw new UsageException("Option --ports needs a number from 0 to "
                + (HIGHEST_PORT - StackServer.KAFKA.usualPort()) + ", not " + value);
    }

    int port(StackServer server) {
        return server.usualPort() + portOffset;
    }

    /** The HTTP address of plan, money or sign-in. */
    String url(StackServer server) {
        return "http://127.0.0.1:" + port(server);
    }

    Path log(StackServer server) {
        return data.resolve("logs").resolve(server.label() + ".log");
    }

    Path folder(StackServer server) {
        return data.resolve(server.label());
    }

    /** The folder that a service is run from. */
    Path program(StackServer server) {
        return data.resolve("programs").resolve(server.label());
    }
}
