package org.improvementledger.audit.log.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.improvementledger.audit.log.stored.SmallEvents.event;
import static org.improvementledger.audit.log.stored.SmallEvents.events;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.chassis.projection.Accumulator;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.RebuildReport.RowDifference;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log on a real database: the same whatever the batches are, and whole whatever dies. */
class LogAccumulatorTest {

    private static final SharedServers.Database DATABASE = SharedServers.newDatabase();
    private static final LogAccumulator LOG = new LogAccumulator();

    private static Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(DATABASE.url(), DATABASE.serviceRole(), DATABASE.servicePassword());
        connection.setAutoCommit(false);
        return connection;
    }

    private static StoredLog stored(String schema) {
        return new StoredLog(
                JdbcClient.create(new DriverManagerDataSource(
                        DATABASE.url(), DATABASE.serviceRole(), DATABASE.servicePassword())),
                "budget",
                schema);
    }

    private static void create(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            for (String definition : LOG.definition(schema)) {
                statement.execute(definition);
            }
        }
        connection.commit();
    }

    @Test
    void theRootsAreTheSameWhateverTheBatchesAre() throws SQLException {
        long size = 2_000;
        ExpectedRoots roots = ExpectedRoots.of(events(0, size));
        for (int largest : new int[] {1, 7, 256, 600, 2_000}) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            String schema = "batches_of_" + largest;
            try (Connection connection = connect()) {
                create(connection, schema);
                Accumulator.Growing log = LOG.in(schema, connection);
                assertThat(log.load()).isZero();
                StoredLog stored = stored(schema);
                for (long next = 0; next < size; ) {
                    long count = Math.min(size - next, 1 + random.nextInt(largest));
                    log.add(events(next, count));
                    connection.commit();
                    next += count;
                }
                for (long at = 0; at <= size; at += 97) {
                    assertThat(stored.tree(at).root())
                            .as("size " + at + " by seed " + seed)
                            .isEqualTo(roots.at(at));
                }
                assertThat(stored.edge().root()).isEqualTo(roots.at(size));
                assertThat(stored.size()).isEqualTo(size);
            }
        }
    }

    /** Each time the session is ended by force after what was added was written and before, or after, it was committed. */
    @Test
    void whateverDiesThereIsOneRootForASizeAndNoGap() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String schema = "killed";
        try (Connection connection = connect()) {
            create(connection, schema);
        }
        StoredLog stored = stored(schema);
        ExpectedRoots roots = ExpectedRoots.of(events(0, 200 * 40));
        long last = 0;
        for (int death = 0; death < 200; death++) {
            try (Connection connection = connect()) {
                Accumulator.Growing log = LOG.in(schema, connection);
                long size = log.load();
                assertThat(size).as("seed " + seed).isGreaterThanOrEqualTo(last);
                long count = 1 + random.nextInt(40);
                log.add(events(size, count));
                boolean committed = random.nextBoolean();
                if (committed) {
                    connection.commit();
                }
                kill(connection);
                last = size + (committed ? count : 0);
            } catch (SQLException ended) {
                assertThat(ended.getMessage()).contains("terminating connection");
            }
            assertThat(stored.size()).as("seed " + seed).isEqualTo(last);
            assertThat(stored.edge().root()).as("seed " + seed).isEqualTo(roots.at(last));
            assertThat(stored.tree(last).root()).as("seed " + seed).isEqualTo(roots.at(last));
        }
    }

    private static void kill(Connection connection) throws SQLException {
        int session = connection.unwrap(PGConnection.class).getBackendPID();
        try (Connection other = connect();
                Statement statement = other.createStatement();
                ResultSet killed = statement.executeQuery("SELECT pg_terminate_backend(" + session + ", 5000)")) {
            assertThat(killed.next() && killed.getBoolean(1)).isTrue();
        }
    }

    @Test
    void whatWasRolledBackIsForgottenByLoading() throws SQLException {
        try (Connection connection = connect()) {
            create(connection, "rolled_back");
            Accumulator.Growing log = LOG.in("rolled_back", connection);
            log.load();
            log.add(events(0, 300));
            connection.commit();
            log.add(events(300, 300));
            connection.rollback();
            assertThat(log.load()).isEqualTo(300);
            log.add(events(300, 10));
            connection.commit();
            assertThat(stored("rolled_back").edge().root())
                    .isEqualTo(ExpectedRoots.of(events(0, 310)).at(310));
        }
    }

    @Test
    void aLeafTakesAtMost36Bytes() throws SQLException {
        long size = 80_000;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            create(connection, "sized");
            Accumulator.Growing log = LOG.in("sized", connection);
            log.load();
            for (long next = 0; next < size; next += 1_000) {
                log.add(events(next, 1_000));
                connection.commit();
            }
            try (ResultSet bytes = statement.executeQuery("SELECT pg_total_relation_size('sized.tile')")) {
                bytes.next();
                assertThat(bytes.getLong(1) / (double) size).isLessThanOrEqualTo(36);
            }
            connection.rollback();
        }
    }

    @Test
    void tilesAreOnlyEverAdded() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            create(connection, "insert_only");
            Accumulator.Growing log = LOG.in("insert_only", connection);
            log.load();
            log.add(events(0, 257));
            connection.commit();
            for (String change : List.of(
                    "UPDATE insert_only.tile SET index = 5",
                    "DELETE FROM insert_only.tile",
                    "TRUNCATE insert_only.tile")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("The log is never changed");
                connection.rollback();
            }
            assertThatThrownBy(() -> statement.execute("INSERT INTO insert_only.tile SELECT * FROM insert_only.tile"))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
    }

    @Test
    void anEdgeThatWasAlteredIsOverNoEvents() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            create(connection, "altered");
            Accumulator.Growing log = LOG.in("altered", connection);
            log.load();
            log.add(events(0, 300));
            connection.commit();
            statement.execute("UPDATE altered.edge SET index = 2 WHERE level = 0");
            assertThat(log.load()).isEqualTo(-1);
            connection.rollback();
            assertThat(log.load()).isEqualTo(300);
            connection.rollback();
        }
    }

    @Test
    void aTileIsAsWideAsTheLogHasGrown() throws SQLException {
        try (Connection connection = connect()) {
            create(connection, "tiles");
            Accumulator.Growing log = LOG.in("tiles", connection);
            log.load();
            log.add(events(0, 300));
            connection.commit();
        }
        StoredLog stored = stored("tiles");
        assertThat(stored.read(new Tile(0, 0, 256))).hasSize(8_192);
        assertThat(stored.read(new Tile(0, 0, 7))).isEqualTo(Arrays.copyOf(stored.read(new Tile(0, 0, 256)), 7 * 32));
        assertThat(stored.read(new Tile(0, 1, 44))).hasSize(44 * 32);
        assertThat(stored.read(new Tile(1, 0, 1))).hasSize(32);
        for (Tile missing : List.of(
                new Tile(0, 1, 45), new Tile(0, 1, 256), new Tile(0, 2, 1), new Tile(1, 0, 2), new Tile(2, 0, 1))) {
            assertThatThrownBy(() -> stored.read(missing)).isInstanceOf(MissingTileException.class);
        }
        StoredLog none = stored("not_there");
        assertThat(none.size()).isZero();
        assertThatThrownBy(() -> none.read(new Tile(0, 0, 1))).isInstanceOf(MissingTileException.class);
    }

    @Test
    void aComparisonNamesTheTileThatDiffers() throws SQLException {
        try (Connection connection = connect()) {
            create(connection, "live");
            create(connection, "rebuilt");
            Accumulator.Growing live = LOG.in("live", connection);
            live.load();
            live.add(events(0, 900));
            connection.commit();
            Accumulator.Growing rebuilt = LOG.in("rebuilt", connection);
            rebuilt.load();
            List<PublishedEvent> altered = new ArrayList<>(events(0, 1_100));
            rebuilt.add(altered);
            assertThat(LOG.compare(connection, "live", "rebuilt", 900))
                    .containsExactly(new TableComparison("tile", 5, 5, 0, null, List.of()));
            connection.rollback();
            rebuilt.load();
            altered.set(300, event(300, "{}"));
            rebuilt.add(altered);
            TableComparison found =
                    LOG.compare(connection, "live", "rebuilt", 900).getFirst();
            assertThat(found.differing()).isEqualTo(2);
            assertThat(found.firstDifferences())
                    .extracting(RowDifference::key, RowDifference::fromPosition)
                    .containsExactly(tuple("tile/0/001", 300L), tuple("tile/1/000.p/3", 511L));
            connection.rollback();
            rebuilt.load();
            altered = new ArrayList<>(events(0, 1_100));
            altered.set(899, event(899, "{}"));
            rebuilt.add(altered);
            assertThat(LOG.compare(connection, "live", "rebuilt", 900)
                            .getFirst()
                            .firstDifferences())
                    .extracting(RowDifference::key, RowDifference::fromPosition)
                    .containsExactly(tuple("tile/0/003.p/132", 899L));
            assertThat(LOG.compare(connection, "no_such_schema", "rebuilt", 900))
                    .singleElement()
                    .satisfies(comparison -> assertThat(comparison.note()).isNotNull());
            connection.rollback();
        }
    }
}
