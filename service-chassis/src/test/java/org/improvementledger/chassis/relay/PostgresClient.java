package org.improvementledger.chassis.relay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementledger.local.LocalPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own {@code pg_dump} and {@code pg_restore}, which the embedded server does not bring. */
final class PostgresClient {

    /** The embedded server's; an older {@code pg_dump} refuses it. */
    private static final int SERVER_VERSION = 18;

    private static final int LONGEST_RUN_SECONDS = 60;

    private static final Pattern VERSION = Pattern.compile("pg_dump \\(PostgreSQL\\) (\\d+).*");

    private static final Logger LOG = LoggerFactory.getLogger(PostgresClient.class);

    /** Null where this machine has none that is new enough. */
    static final @Nullable PostgresClient FOUND = find();

    private final Path programs;

    private PostgresClient(Path programs) {
        this.programs = programs;
    }

    /** Runs a program as the superuser; what it says goes into the failure, if it fails. */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Said said = said(command);
        if (said.exit() != 0) {
            throw new IOException(program + " ended with " + said.exit() + ": " + said.text());
        }
    }

    private static @Nullable PostgresClient find() {
        for (Path programs : candidates()) {
            Path dump = programs.resolve("pg_dump");
            if (Files.isExecutable(dump) && Files.isExecutable(programs.resolve("pg_restore"))) {
                String version = version(dump);
                Matcher matcher = VERSION.matcher(version);
                if (matcher.matches() && Integer.parseInt(matcher.group(1)) >= SERVER_VERSION) {
                    LOG.warn("Stores are dumped and restored with {}, {}", dump, version);
                    return new PostgresClient(programs);
                }
                LOG.warn("{} is {}: not for a server of version {}", dump, version, SERVER_VERSION);
            }
        }
        LOG.warn(
                "No pg_dump of version {} or later was found (deploy/fetch-postgres-client.sh fetches one): stores are dumped and restored with COPY",
                SERVER_VERSION);
        return null;
    }

    /** On the path, where Debian keeps each version's programs, and where {@code ./test} puts them. */
    private static List<Path> candidates() {
        Stream<Path> onPath = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        Stream<Path> fetched = Stream.of(Path.of(
                System.getProperty("user.home"),
                ".cache",
                "improvement-ledger",
                "postgresql-client-" + SERVER_VERSION,
                "bin"));
        return Stream.of(onPath, debians(), fetched).flatMap(paths -> paths).toList();
    }

    private static Stream<Path> debians() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.map(folder -> folder.resolve("bin")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String version(Path dump) {
        try {
            return said(List.of(dump.toString(), "--version")).text().strip();
        } catch (IOException doesNotRun) {
            return String.valueOf(doesNotRun.getMessage());
        }
    }

    private record Said(int exit, String text) {}

    private static Said said(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", LocalPostgres.PASSWORD);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " ran", interrupted);
        }
        return new Said(process.exitValue(), text);
    }
}
