package org.improvementledger.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Runs everything once and writes the results: {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int IMPORTED = 100_000;

    private Benchmarks() {}

    /** @param arguments where to write the results; how many events, 200,000 where not said */
    public static void main(String[] arguments) throws Exception {
        long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : 200_000;
        Results results = new Results();
        try (Servers servers = new Servers()) {
            new Latency(servers).measure(results);
        }
        try (Servers servers = new Servers()) {
            new Imports(servers).measure(results, IMPORTED);
        }
        try (Servers servers = new Servers()) {
            new Throughput(servers).measure(results, events);
        }
        Files.writeString(Path.of(arguments[0]), results.toString());
        say("Written to " + arguments[0]);
        System.exit(0);
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
