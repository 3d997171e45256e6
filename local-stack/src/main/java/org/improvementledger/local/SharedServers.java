package org.improvementledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, started when first asked for, on free ports and in a temporary folder; both end with the JVM.
 *
 * <p>Tests keep apart by database ({@link #newDatabase()}) and by the names of their topics. A test that kills a server starts one of its own.
 */
public final class SharedServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedServers() {}

    /** A database of its own for a test: the owner migrates it, the service works in it. */
    public record Database(
            String name, String url, String owner, String ownerPassword, String serviceRole, String servicePassword) {}

    public static LocalPostgres postgres() {
        return Postgres.SERVER;
    }

    public static LocalKafka kafka() {
        return Kafka.SERVER;
    }

    /** A Kafka of its own for whom the others' topics would be in the way; ends with the JVM at the latest. */
    public static LocalKafka newKafka() {
        return startKafka();
    }

    /** A new, empty database with an owner and a service role that nobody else has. */
    public static Database newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        String owner = name + "_owner";
        String service = name + "_service";
        postgres().createServiceDatabase(name, owner, service);
        return new Database(name, postgres().url(name), owner, LocalPostgres.PASSWORD, service, LocalPostgres.PASSWORD);
    }

    /** A new, empty database with the owner and the service role of another, as for a restored dump. */
    public static Database newDatabaseLike(Database other) {
        String name = "test_" + DATABASES.incrementAndGet();
        postgres().createServiceDatabase(name, other.owner(), other.serviceRole());
        return new Database(
                name,
                postgres().url(name),
                other.owner(),
                other.ownerPassword(),
                other.serviceRole(),
                other.servicePassword());
    }

    private static final class Postgres {
        static final LocalPostgres SERVER = start();

        private static LocalPostgres start() {
            Path folder = temporaryFolder("postgres-");
            LocalPostgres server = LocalPostgres.start(folder, Ports.free());
            atExit(server::kill, folder);
            return server;
        }
    }

    private static final class Kafka {
        static final LocalKafka SERVER = startKafka();
    }

    private static LocalKafka startKafka() {
        Path folder = temporaryFolder("kafka-");
        LocalKafka server = LocalKafka.start(folder, Ports.free());
        atExit(server::kill, folder);
        return server;
    }

    private static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data is thrown away, so an orderly end would only take time. */
    private static void atExit(Runnable kill, Path folder) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kill.run();
                            PostgresBinaries.deleteQuietly(folder);
                        },
                        "end of the shared servers"));
    }
}
