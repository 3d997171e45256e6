package org.improvementledger.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Runs everything once, or one part, and writes the results: {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int IMPORTED = 100_000;

    private static final int LOGGED = 1_000_000;
    private static final int EVENTS = 200_000;

    /** In the order in which they are measured and written; each with a database and a Kafka of its own. */
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("latency", (servers, results) -> new Latency(servers).measure(results));
        PARTS.put("imports", (servers, results) -> new Imports(servers).measure(results, IMPORTED));
        PARTS.put("throughput", (servers, results) -> new Throughput(servers).measure(results, EVENTS));
        PARTS.put("log", (servers, results) -> new AuditLogs(servers).measure(results, LOGGED));
        PARTS.put("lists", (servers, results) -> new LongLists(servers).measure(results));
    }

    private interface Part {
        void measure(Servers servers, Results results) throws Exception;
    }

    private Benchmarks() {}

    /** @param arguments where to write the results; or, after that, the one part that is measured alone and printed */
    public static void main(String[] arguments) {
        try {
            Results results = new Results();
            if (arguments.length > 1) {
                Part alone = PARTS.get(arguments[1]);
                if (alone == null) {
                    throw new IllegalArgumentException("One of " + PARTS.keySet() + ", not " + arguments[1]);
                }
                measure(alone, results);
                say(results.toString());
            } else {
                for (Part part : PARTS.values()) {
                    measure(part, results);
                }
                Files.writeString(Path.of(arguments[0]), results.toString());
                say("Written to " + arguments[0]);
            }
            System.exit(0);
        } catch (Throwable failed) {
            // What a part started may still run: a failure ends it too.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(Part part, Results results) throws Exception {
        try (Servers servers = new Servers()) {
            part.measure(servers, results);
        }
    }

    static void awaitTurn(long start, int turn, int perSecond) {
        long due = start + turn * 1_000_000_000L / perSecond;
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    static double perSecond(double count, long nanos) {
        return count / (nanos / 1e9);
    }

    static void say(String what) {
        System.out.println(what);
    }
}
