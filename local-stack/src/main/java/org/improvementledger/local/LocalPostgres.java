package org.improvementledger.local;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server on 127.0.0.1 as a process of its own, with its data kept in a folder between runs.
 *
 * <p>It is as durable as in production: what it has committed survives {@link #kill()}. PostgreSQL refuses to run as root; as root (in a
 * container) it is started in a user namespace of its own, and where those are forbidden as the user {@value #UNPRIVILEGED_USER}.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Of the superuser and of every role made by {@link #createServiceDatabase}: the server listens on this machine only. */
    public static final String PASSWORD = "local";

    private static final String SUPERUSER = "postgres";
    private static final String UNPRIVILEGED_USER = "65534";
    private static final int MAX_CONNECTIONS = 200;

    /** The password is no secret, so nothing is won by making every connection hash it 4,096 times. */
    private static final String QUICK_SIGN_IN = "scram_iterations=1";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int ANSWER_SECONDS = 5;
    private static final Duration RETRY_AFTER = Duration.ofMillis(50);
    private static final Pattern ROLE_OR_DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path folder;
    private final int port;
    private final Path logFile;
    private final ServerProcess.Starter starter;
    private ServerProcess process;

    private LocalPostgres(Path folder, int port, Path logFile, ServerProcess.Starter starter) {
        this.folder = folder;
        this.port = port;
        this.logFile = logFile;
        this.starter = starter;
        this.process = launch();
    }

    /** Starts the server, creating its data in the folder when there is none, and waits until it answers. */
    public static LocalPostgres start(Path dataFolder, int port) {
        return start(dataFolder, port, dataFolder.resolve("postgres.log"));
    }

    /** @param logFile takes the server's output, appended */
    public static LocalPostgres start(Path dataFolder, int port, Path logFile) {
        return start(dataFolder, port, logFile, ServerProcess::start);
    }

    static LocalPostgres start(Path dataFolder, int port, Path logFile, ServerProcess.Starter starter) {
        return new LocalPostgres(dataFolder.toAbsolutePath().normalize(), port, logFile.toAbsolutePath(), starter);
    }

    /** Starts the server again on the same data and port, after {@link #stop()} or {@link #kill()}. */
    public void startAgain() {
        if (process.alive()) {
            throw new IllegalStateException("PostgreSQL is still running as process " + process.pid());
        }
        process = launch();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.alive();
    }

    /** The JDBC address of a database, without a user. */
    public String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, PASSWORD);
    }

    /**
     * Makes sure of a database owned by one role and usable by another, both with the password {@value #PASSWORD}.
     *
     * <p>The service's role may connect, create schemas and use temporary tables; whatever it may do to the owner's tables is granted by the
     * migrations, so that the history's tables can withhold update and delete. The owner may all that the service may, and so reads the
     * read models that the service makes for itself.
     */
    public void createServiceDatabase(String name, String ownerRole, String serviceRole) {
        createServiceDatabase(port, name, ownerRole, serviceRole);
    }

    /** The same on the server that answers on a port. */
    static void createServiceDatabase(int port, String name, String ownerRole, String serviceRole) {
        for (String identifier : List.of(name, ownerRole, serviceRole)) {
            if (!ROLE_OR_DATABASE.matcher(identifier).matches()) {
                throw new IllegalArgumentException("Not a plain lower-case identifier: " + identifier);
            }
        }
        try (Connection connection = DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            createRole(statement, ownerRole);
            createRole(statement, serviceRole);
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + ownerRole);
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, create, temporary on database " + name + " to " + serviceRole);
            statement.execute("grant " + serviceRole + " to " + ownerRole);
        } catch (SQLException e) {
            throw new LocalServerException("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login password '" + PASSWORD + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Stops in order: open transactions are rolled back, everything else is on the disk. */
    public void stop() {
        process.end("INT", STOP_PATIENCE);
    }

    @Override
    public void close() {
        stop();
    }

    /** {@code kill -9} of the server. */
    public void kill() {
        process.kill();
    }

    private ServerProcess launch() {
        Ports.requireFree(port, "PostgreSQL");
        List<String> asUser = asPermittedUser();
        Path programs = PostgresBinaries.unpackInto(cache(asUser)).resolve("bin");
        Path cluster = folder.resolve("cluster");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(cluster.resolve("postgresql.auto.conf")) || Files.exists(folder.resolve("creating"))) {
                createCluster(asUser, programs, cluster);
            }
        } catch (IOException e) {
            throw new LocalServerException("PostgreSQL cannot use the folder " + folder + ": " + e, e);
        }
        // After a kill -9 the server's children need a moment to notice; until then a new one refuses the data.
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            long logLength = logFile.toFile().length();
            ServerProcess started = starter.start("PostgreSQL", serverCommand(asUser, programs, cluster), logFile);
            if (awaitAnswer(started, deadline)) {
                return started;
            }
            if (!stillHeld(logLength) || System.nanoTime() > deadline) {
                throw started.failure("ended while it was starting");
            }
            pause();
        }
    }

    private List<String> serverCommand(List<String> asUser, Path programs, Path cluster) {
        List<String> command = new ArrayList<>(asUser);
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString(), "-p", "" + port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                QUICK_SIGN_IN,
                "max_connections=" + MAX_CONNECTIONS,
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** The mark beside the cluster tells a creation that was interrupted from one that was finished. */
    private void createCluster(List<String> asUser, Path programs, Path cluster) throws IOException {
        Path mark = folder.resolve("creating");
        Path password = folder.resolve("password");
        PostgresBinaries.deleteTree(cluster);
        Files.writeString(mark, "");
        Files.writeString(password, PASSWORD);
        Files.createDirectory(
                cluster, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (asUser.contains("setpriv")) {
            run(List.of("chown", "-R", UNPRIVILEGED_USER + ":" + UNPRIVILEGED_USER, cluster.toString()));
        }
        List<String> command = new ArrayList<>(asUser);
        command.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--set=" + QUICK_SIGN_IN));
        run(command);
        Files.delete(password);
        Files.delete(mark);
    }

    private void run(List<String> command) {
        try {
            Files.createDirectories(logFile.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
            if (!process.waitFor(START_PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LocalServerException("PostgreSQL could not prepare its data in " + folder + ". The end of "
                        + logFile + ":\n" + ServerProcess.lastLines(logFile));
            }
        } catch (IOException e) {
            throw new LocalServerException("PostgreSQL could not prepare its data in " + folder + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while PostgreSQL prepared its data", e);
        }
    }

    /** @return false when the process ended instead */
    private boolean awaitAnswer(ServerProcess started, long deadline) {
        while (!answers()) {
            if (!started.alive()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                started.kill();
                throw started.failure("did not answer within " + START_PATIENCE.toSeconds() + " seconds");
            }
            pause();
        }
        return started.alive();
    }

    private boolean answers() {
        if (!Ports.listening(port)) {
            return false;
        }
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException stillStarting) {
            return false;
        }
    }

    private boolean stillHeld(long fromByte) {
        try {
            byte[] log = Files.readAllBytes(logFile);
            int from = (int) Math.min(fromByte, log.length);
            String said = new String(log, from, log.length - from, StandardCharsets.UTF_8);
            return said.contains("pre-existing shared memory block") || said.contains("lock file \"postmaster.pid\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
    }

    private static List<String> asPermittedUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (succeeds("setpriv", "--reuid=" + UNPRIVILEGED_USER, "--clear-groups", "true")) {
            return List.of("setpriv", "--reuid=" + UNPRIVILEGED_USER, "--regid=" + UNPRIVILEGED_USER, "--clear-groups");
        }
        throw new LocalServerException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) can start it as another user."
                        + " Start as an ordinary user.");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Another user cannot read below root's home: the programs go where everybody may. */
    private static Path cache(List<String> asUser) {
        if (asUser.contains("setpriv")) {
            return Path.of(
                    System.getProperty("java.io.tmpdir"), "improvement-ledger-" + System.getProperty("user.name"));
        }
        return Path.of(System.getProperty("user.home"), ".cache", "improvement-ledger");
    }
}
