package org.improvementledger.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker (KRaft, one node) on 127.0.0.1 as a process of its own, with its data kept in a folder between runs.
 *
 * <p>Topics are never made by asking for them. What one broker cannot do is set accordingly: everything internal has one replica.
 */
public final class LocalKafka implements AutoCloseable {

    private static final String HEAP = "256m";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration RETRY_AFTER = Duration.ofMillis(50);
    private static final int QUESTION_TIMEOUT_MILLIS = 2_000;

    private final Path folder;
    private final int port;
    private final Path logFile;
    private final ServerProcess.Starter starter;
    private ServerProcess process;

    private LocalKafka(Path folder, int port, Path logFile, ServerProcess.Starter starter) {
        this.folder = folder;
        this.port = port;
        this.logFile = logFile;
        this.starter = starter;
        this.process = launch();
    }

    /** Starts the broker, formatting its storage when there is none, and waits until it answers. */
    public static LocalKafka start(Path dataFolder, int port) {
        return start(dataFolder, port, dataFolder.resolve("kafka.log"));
    }

    /** @param logFile takes the broker's output, appended */
    public static LocalKafka start(Path dataFolder, int port, Path logFile) {
        return start(dataFolder, port, logFile, ServerProcess::start);
    }

    static LocalKafka start(Path dataFolder, int port, Path logFile, ServerProcess.Starter starter) {
        return new LocalKafka(dataFolder.toAbsolutePath().normalize(), port, logFile.toAbsolutePath(), starter);
    }

    /** Starts the broker again on the same data and port, after {@link #stop()} or {@link #kill()}. */
    public void startAgain() {
        if (process.alive()) {
            throw new IllegalStateException("Kafka is still running as process " + process.pid());
        }
        process = launch();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
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

    /** Stops in order. */
    public void stop() {
        process.end("TERM", STOP_PATIENCE);
    }

    /** {@code kill -9} of the broker. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private ServerProcess launch() {
        Ports.requireFree(port, "Kafka");
        Path settings = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(settings)) {
                settings(Ports.free()).store(writer, "Written at every start");
            }
        } catch (IOException e) {
            throw new LocalServerException("Kafka cannot use the folder " + folder + ": " + e, e);
        }
        ServerProcess started = starter.start("Kafka", command(settings), logFile);
        awaitAnswer(started);
        return started;
    }

    private static List<String> command(Path settings) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.executable(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=org/improvementledger/local/broker-logback.xml"));
        command.addAll(JavaProgram.thisOne("broker", BrokerProcess.class));
        command.add(settings.toString());
        return command;
    }

    private Properties settings(int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "log.dirs", folder.resolve("log").toString(),
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        // One broker, so one replica; few partitions, so that there is little to load at a start.
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        // A broker that was killed may come back only when its former session has ended (9 seconds by default).
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        // A producer's next transaction waits for the markers of its last one in steps of this many milliseconds.
        settings.put("add.partitions.to.txn.retry.backoff.ms", "5");
        // The heap is small: the cleaner reserves 128 MB otherwise.
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "num.recovery.threads.per.data.dir", "2"));
        return settings;
    }

    private void awaitAnswer(ServerProcess started) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Ports.listening(port)) {
            checkStarting(started, deadline);
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                QUESTION_TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                QUESTION_TIMEOUT_MILLIS))) {
            while (!answers(admin)) {
                checkStarting(started, deadline);
            }
        }
    }

    private static void checkStarting(ServerProcess started, long deadline) {
        if (!started.alive()) {
            throw started.failure("ended while it was starting");
        }
        if (System.nanoTime() > deadline) {
            started.kill();
            throw started.failure("did not answer within " + START_PATIENCE.toSeconds() + " seconds");
        }
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
    }

    /** The broker counts itself among the nodes only when it takes requests. */
    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(QUESTION_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while Kafka was starting", e);
        }
    }
}
