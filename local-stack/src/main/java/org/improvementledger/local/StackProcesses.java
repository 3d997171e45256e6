package org.improvementledger.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which processes belong to the stack of a data folder, written down as each one starts, so that another terminal, or a later run, finds them.
 *
 * <p>A number alone would not do: after a restart of the machine it may be somebody else's. The time of the start is kept with it.
 */
final class StackProcesses {

    private static final String RUN = "run";

    /** The system reports the start of a process relative to its own, which it may correct by a second. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

    private final Path file;

    StackProcesses(Path data) {
        this.file = data.resolve("processes.properties");
    }

    boolean recorded() {
        return Files.exists(file);
    }

    void recordRun(int portOffset) {
        Properties properties = new Properties();
        properties.setProperty("ports", Integer.toString(portOffset));
        put(properties, RUN, ProcessHandle.current());
        write(properties);
    }

    void record(StackServer server, ProcessHandle process) {
        Properties properties = read();
        put(properties, server.label(), process);
        write(properties);
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LocalServerException(file + " cannot be deleted: " + e, e);
        }
    }

    int portOffset() {
        return Integer.parseInt(read().getProperty("ports", "0"));
    }

    /** The program that started the stack and watches it, while it lives. */
    Optional<ProcessHandle> run() {
        return living(RUN);
    }

    Optional<ProcessHandle> living(StackServer server) {
        return living(server.label());
    }

    private Optional<ProcessHandle> living(String label) {
        Properties properties = read();
        String pid = properties.getProperty(label + ".pid");
        String started = properties.getProperty(label + ".started");
        if (pid == null || started == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ServerProcess::alive)
                .filter(process -> startedAt(process, Instant.parse(started)));
    }

    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(recorded, started).abs().compareTo(CLOCK_CORRECTION) <= 0)
                .orElse(true);
    }

    private static void put(Properties properties, String label, ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        properties.setProperty(label + ".pid", Long.toString(process.pid()));
        properties.setProperty(label + ".started", started.toString());
    }

    private Properties read() {
        Properties properties = new Properties();
        if (recorded()) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new LocalServerException(file + " cannot be read: " + e, e);
            }
        }
        return properties;
    }

    private void write(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "The processes of this stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replace(file, text.toString());
    }

    /** Whoever reads the file meets it whole, before or after. */
    static void replace(Path file, String content) {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LocalServerException(file + " cannot be written: " + e, e);
        }
    }
}
