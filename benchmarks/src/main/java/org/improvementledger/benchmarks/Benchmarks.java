package org.improvementledger.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Runs everything once, or one part, and writes the results: {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int IMPORTED = 100_000;

    private static final String LISTS = "lists";
    private static final String LATENCY = "latency";
    private static final String LOG = "log";
    private static final int LOGGED = 1_000_000;

    private Benchmarks() {}

    /** @param arguments where to write the results; how many events, 200,000 where not said; or {@value #LISTS} {@value #LATENCY} or {@value #LOG} for that part alone */
    public static void main(String[] arguments) throws Exception {
        Results results = new Results();
        if (arguments.length > 1 && arguments[1].equals(LISTS)) {
            lists(results);
            say(results.toString());
            System.exit(0);
        }
        if (arguments.length > 1 && arguments[1].equals(LATENCY)) {
            latency(results);
            say(results.toString());
            System.exit(0);
        }
        if (arguments.length > 1 && arguments[1].equals(LOG)) {
            log(results);
            say(results.toString());
            System.exit(0);
        }
        long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : 200_000;
        latency(results);
        try (Servers servers = new Servers()) {
            new Imports(servers).measure(results, IMPORTED);
        }
        try (Servers servers = new Servers()) {
            new Throughput(servers).measure(results, events);
        }
        log(results);
        lists(results);
        Files.writeString(Path.of(arguments[0]), results.toString());
        say("Written to " + arguments[0]);
        System.exit(0);
    }

    private static void latency(Results results) throws Exception {
        try (Servers servers = new Servers()) {
            new Latency(servers).measure(results);
        }
    }

    private static void log(Results results) throws Exception {
        try (Servers servers = new Servers()) {
            new AuditLogs(servers).measure(results, LOGGED);
        }
    }

    private static void lists(Results results) throws Exception {
        try (Servers servers = new Servers()) {
            new LongLists(servers).measure(results);
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
