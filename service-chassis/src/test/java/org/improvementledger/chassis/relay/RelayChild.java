package org.improvementledger.chassis.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A process with a relay, and writers if they are wanted, that works until it dies; it dies of itself at a moment it was told, or is killed. */
final class RelayChild {

    static final int DIED_AS_TOLD = 86;

    private static final int WRITERS = 2;

    private static final int LARGEST_TRANSACTION = 20;

    private RelayChild() {}

    /** Where the process ends itself. */
    enum Moment {
        NEVER,
        AFTER_SEQUENCING,
        INSIDE_TRANSACTION,
        AFTER_COMMIT,
        AFTER_NOTING_ERASURE,
        AFTER_DELETING_TOPICS
    }

    /** Starts such a process; its output goes to this one's. */
    static Process start(RelaySettings settings, Moment moment, int occasion, long seed) throws IOException {
        return start(settings, moment, occasion, seed, WRITERS);
    }

    /** The same with so many writers. */
    static Process start(RelaySettings settings, Moment moment, int occasion, long seed, int writers)
            throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        RelayChild.class.getName(),
                        settings.stream(),
                        settings.jdbcUrl(),
                        settings.username(),
                        settings.password(),
                        settings.bootstrapServers(),
                        moment.name(),
                        String.valueOf(occasion),
                        String.valueOf(seed),
                        String.valueOf(writers)))
                .inheritIO()
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        RelaySettings settings =
                new RelaySettings(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], 6, (short) 1);
        RelayProbe probe = dyingAt(Moment.valueOf(arguments[5]), Integer.parseInt(arguments[6]));
        long seed = Long.parseLong(arguments[7]);
        int writers = Integer.parseInt(arguments[8]);
        for (int writer = 0; writer < writers; writer++) {
            Random random = new Random(seed * writers + writer);
            Thread.ofPlatform().start(() -> write(settings, random));
        }
        new RelayLeader(settings, new RelayStatus(settings.stream()), new SimpleMeterRegistry(), probe).start();
        Thread.currentThread().join();
    }

    private static RelayProbe dyingAt(Moment moment, int occasion) {
        AtomicInteger left = new AtomicInteger(occasion);
        return new RelayProbe() {
            @Override
            public void afterSequencing(long lastPosition) {
                at(Moment.AFTER_SEQUENCING);
            }

            @Override
            public void insideTransaction(long firstPosition, long lastPosition) {
                at(Moment.INSIDE_TRANSACTION);
            }

            @Override
            public void afterCommit(long lastPosition) {
                at(Moment.AFTER_COMMIT);
            }

            @Override
            public void afterNotingErasure(long position) {
                at(Moment.AFTER_NOTING_ERASURE);
            }

            @Override
            public void afterDeletingTopics(long position) {
                at(Moment.AFTER_DELETING_TOPICS);
            }

            private void at(Moment reached) {
                if (reached == moment && left.decrementAndGet() == 0) {
                    Runtime.getRuntime().halt(DIED_AS_TOLD);
                }
            }
        };
    }

    /** Transactions of one aggregate each, of different sizes, some rolled back, the aggregates going on over several. */
    private static void write(RelaySettings settings, Random random) {
        try (Connection connection =
                DriverManager.getConnection(settings.jdbcUrl(), settings.username(), settings.password())) {
            connection.setAutoCommit(false);
            UUID aggregate = UUID.randomUUID();
            long next = 0;
            while (true) {
                int events = 1 + random.nextInt(LARGEST_TRANSACTION);
                for (int event = 0; event < events; event++) {
                    RawEvents.append(connection, aggregate, next + event);
                }
                if (random.nextInt(6) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    next += events;
                }
                if (random.nextInt(8) == 0) {
                    aggregate = UUID.randomUUID();
                    next = 0;
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
