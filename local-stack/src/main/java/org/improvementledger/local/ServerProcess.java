package org.improvementledger.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * An operating system process that outlives nothing by accident: its output goes to a file, never to a pipe that somebody has to drain, and it
 * runs in a session of its own, so that a Ctrl-C in the terminal reaches only the program that started it and the servers are stopped in order.
 */
final class ServerProcess {

    /** Starts a process; whoever keeps a list of what runs puts itself in between. */
    @FunctionalInterface
    interface Starter {
        ServerProcess start(String name, List<String> command, Path logFile);
    }

    private static final int LINES_SHOWN = 25;
    private static final int BYTES_READ_FROM_END = 64 * 1024;
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Path logFile;
    private final ProcessHandle handle;

    private ServerProcess(String name, Path logFile, ProcessHandle handle) {
        this.name = name;
        this.logFile = logFile;
        this.handle = handle;
    }

    /**
     * @param name what the messages call it
     * @param logFile takes standard output and standard error, appended
     */
    static ServerProcess start(String name, List<String> command, Path logFile) {
        List<String> inOwnSession = new ArrayList<>(ownSession());
        inOwnSession.addAll(command);
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(inOwnSession)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            return new ServerProcess(name, logFile, process.toHandle());
        } catch (IOException e) {
            throw new LocalServerException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return handle.pid();
    }

    ProcessHandle handle() {
        return handle;
    }

    boolean alive() {
        return alive(handle);
    }

    /** A process that has ended but that nobody has waited for still has an entry in the process table: it counts as dead. */
    static boolean alive(ProcessHandle handle) {
        return handle.isAlive() && !awaitsBurial(handle.pid());
    }

    /** While other threads of it are still ending, their files and ports are not free yet. */
    private static boolean awaitsBurial(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(process)) {
            return false;
        }
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            String line = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            return line.startsWith("Z", line.lastIndexOf(')') + 2) && threads.count() <= 1;
        } catch (IOException gone) {
            return true;
        }
    }

    /** @param signal without its prefix: {@code INT}, {@code TERM}, {@code KILL} */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while sending " + signal + " to process " + pid, e);
        }
    }

    /** Asks with the signal, waits, and ends the process by force when it does not comply in time. */
    static void end(ProcessHandle handle, String signal, Duration patience) {
        if (!alive(handle)) {
            return;
        }
        signal(handle.pid(), signal);
        if (!awaitEnd(handle, patience)) {
            signal(handle.pid(), "KILL");
            awaitEnd(handle, KILL_PATIENCE);
        }
    }

    void end(String signal, Duration patience) {
        end(handle, signal, patience);
    }

    /** {@code kill -9}: no goodbye, nothing flushed that was not flushed before. */
    void kill() {
        end("KILL", KILL_PATIENCE);
    }

    static boolean awaitEnd(ProcessHandle handle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive(handle)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                handle.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                continue;
            } catch (ExecutionException e) {
                throw new LocalServerException("Process " + handle.pid() + " cannot be watched", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !alive(handle);
            }
        }
        return true;
    }

    /** What to tell about a server that ended or did not answer: the end of its log, where the reason usually is. */
    LocalServerException failure(String what) {
        return new LocalServerException(name + " " + what + ". The end of " + logFile + ":\n" + lastLines(logFile));
    }

    static String lastLines(Path logFile) {
        try (var channel = Files.newByteChannel(logFile)) {
            long from = Math.max(0, channel.size() - BYTES_READ_FROM_END);
            ByteBuffer buffer = ByteBuffer.allocate(BYTES_READ_FROM_END);
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // one read may return less than there is
            }
            List<String> lines = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> shown = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return shown.isEmpty() ? "  (empty)" : "  " + String.join("\n  ", shown);
        } catch (IOException e) {
            return "  (not readable: " + e.getMessage() + ")";
        }
    }

    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die");
        }
        return List.of();
    }

    static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
