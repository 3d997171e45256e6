package org.improvementledger.audit.log.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.testkit.ChildJvm;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The process that appends is killed as {@code kill -9} does it, at a random moment of its appends, and another goes on from what it left: 200 times by
 * {@code -Dledger.kills=200}, fewer in a usual run. Two logs grow beside each other, in batches of another size each.
 */
class KilledLogTest {

    private static final int KILLS = Integer.getInteger("ledger.kills", 30);
    private static final int HEAP = 32;

    private static final int MOST_APPENDS = 8;

    /** Within an append, which takes some milliseconds. */
    private static final int LATEST_MICROSECONDS = 4_000;

    private static final SharedServers.Database DATABASE = SharedServers.newDatabase();

    private final ExpectedRoots roots = new ExpectedRoots();

    @Test
    void whereverItIsKilledThereIsOneRootForASizeAndNoGap() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed of the kills: " + seed);
        List<Lane> lanes = List.of(new Lane("killed_small", 3, seed), new Lane("killed_large", 400, seed + 1));
        try (ExecutorService both = Executors.newFixedThreadPool(lanes.size())) {
            for (Future<Lane> ended : both.invokeAll(lanes)) {
                ended.get();
            }
        }
        long common = lanes.stream().mapToLong(lane -> lane.stored.size()).min().orElseThrow();
        System.out.println(KILLS + " kills, " + common + " entries in both");
        for (long size = 1; size <= common; size++) {
            assertThat(lanes.getFirst().stored.tree(size).root())
                    .as("size " + size + ", seed " + seed)
                    .isEqualTo(lanes.getLast().stored.tree(size).root());
        }
    }

    private synchronized byte[] root(long size) {
        while (roots.size() < size) {
            roots.append(SmallEvents.event(roots.size()));
        }
        return roots.at(size);
    }

    /** A log and its killer. */
    private final class Lane implements Callable<Lane> {
        private final String schema;
        private final int largest;
        private final Random random;
        private final StoredLog stored;

        Lane(String schema, int largest, long seed) {
            this.schema = schema;
            this.largest = largest;
            this.random = new Random(seed);
            this.stored = new StoredLog(
                    JdbcClient.create(new SingleConnectionDataSource(
                            DATABASE.url(), DATABASE.serviceRole(), DATABASE.servicePassword(), true)),
                    "budget",
                    schema);
        }

        @Override
        public Lane call() throws Exception {
            create();
            long last = 0;
            for (int kill = 0; kill < KILLS / 2; kill++) {
                dieOnce();
                // What was sent before the kill may still be committed: all is asked of one look.
                TreeEdge left = stored.edge();
                long size = left.size();
                assertThat(size).as(schema + ", kill " + kill).isGreaterThanOrEqualTo(last);
                assertThat(left.root()).as(schema + ", kill " + kill).isEqualTo(root(size));
                assertThat(stored.tree(size).root())
                        .as(schema + ", kill " + kill)
                        .isEqualTo(root(size));
                assertThat(stored.tree(last).root()).as("what was there before").isEqualTo(root(last));
                last = size;
            }
            assertThat(last).as("it grew in spite of the kills").isGreaterThan(KILLS / 2);
            return this;
        }

        private void create() throws SQLException {
            try (Connection connection = DriverManager.getConnection(
                            DATABASE.url(), DATABASE.serviceRole(), DATABASE.servicePassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
                for (String definition : new LogAccumulator().definition(schema)) {
                    statement.execute(definition);
                }
            }
        }

        private void dieOnce() throws IOException, InterruptedException {
            Process process = ChildJvm.of(
                            DyingLog.class,
                            HEAP,
                            List.of(
                                    DATABASE.url(),
                                    DATABASE.serviceRole(),
                                    DATABASE.servicePassword(),
                                    schema,
                                    Integer.toString(largest),
                                    Long.toString(random.nextLong())),
                            // No more than it needs, so that it starts in a moment.
                            DyingLog.class,
                            LogAccumulator.class,
                            TreeEdge.class,
                            PublishedEvent.class,
                            Driver.class)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                int appends = 1 + random.nextInt(MOST_APPENDS);
                long within = TimeUnit.MICROSECONDS.toNanos(random.nextInt(LATEST_MICROSECONDS));
                for (int append = 0; append < appends; append++) {
                    assertThat(output.readLine()).isEqualTo("appends");
                }
                LockSupport.parkNanos(within);
                process.destroyForcibly();
                assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
            }
        }
    }
}
