package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Duration AT_ONCE = Duration.ofMillis(900);

    private final Stage stage = new Stage(3);
    private final Freshness freshness =
            new Freshness(stage.dataSource, stage.stream, List.of(stage.tally()), stage.applied);
    private final UUID aggregate = UUID.randomUUID();
    private long stored;

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(stage.database.url(), stage.database.owner(), stage.database.ownerPassword())
                .placeholders(Map.of("service_role", stage.database.serviceRole()))
                .load()
                .migrate();
        stage.applied.applied("tally", 0);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoWroteNothingDoesNotWait() {
        assertThat(took(freshness::awaitOwnWrites, true)).isLessThan(AT_ONCE);
    }

    @Test
    void aReaderWaitsUntilWhatWasWrittenIsApplied() throws Exception {
        store(aggregate, 0);
        store(aggregate, 1);
        freshness.markWritten(aggregate, 1);
        CompletableFuture<Boolean> fresh = CompletableFuture.supplyAsync(freshness::awaitOwnWrites);
        sequence(2);
        stage.applied.applied("tally", 1);
        assertThat(fresh).isNotDone();
        stage.applied.applied("tally", 2);
        assertThat(fresh.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(took(freshness::awaitOwnWrites, true)).isLessThan(AT_ONCE);
    }

    @Test
    void whoWaitsHurriesThoseThatFollowAtLeisure() throws Exception {
        store(aggregate, 0);
        sequence(1);
        freshness.markWritten(aggregate, 0);
        CompletableFuture<Boolean> fresh = CompletableFuture.supplyAsync(freshness::awaitOwnWrites);
        long hurries = stage.applied.rest(0, Duration.ofSeconds(60));
        assertThat(hurries).isPositive();
        assertThat(fresh).isNotDone();
        stage.applied.applied("tally", 1);
        assertThat(fresh.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stage.applied.rest(hurries - 1, Duration.ofSeconds(60))).isGreaterThanOrEqualTo(hurries);
    }

    @Test
    void afterAWaitInVainNobodyWaitsUntilThereIsProgress() throws SQLException {
        store(aggregate, 0);
        sequence(1);
        freshness.markWritten(aggregate, 0);
        assertThat(took(freshness::awaitOwnWrites, false)).isGreaterThanOrEqualTo(Freshness.MAXIMUM_WAIT);
        assertThat(took(freshness::awaitOwnWrites, false)).isLessThan(AT_ONCE);
        assertThat(took(freshness::awaitOwnWrites, false)).isLessThan(AT_ONCE);
        stage.applied.applied("tally", 1);
        assertThat(took(freshness::awaitOwnWrites, true)).isLessThan(AT_ONCE);
        store(aggregate, 1);
        sequence(2);
        freshness.markWritten(aggregate, 1);
        assertThat(took(freshness::awaitOwnWrites, false)).isGreaterThanOrEqualTo(Freshness.MAXIMUM_WAIT);
    }

    @Test
    void aVersionIsWaitedForByItsAggregate() throws Exception {
        store(aggregate, 0);
        sequence(1);
        assertThat(took(() -> freshness.await(aggregate, 5), false)).isLessThan(AT_ONCE);
        CompletableFuture<Boolean> fresh = CompletableFuture.supplyAsync(() -> freshness.await(aggregate, 0));
        stage.applied.applied("tally", 1);
        assertThat(fresh.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInstanceThatDoesNotLeadLooksAtWhatIsStored() throws Exception {
        try (Connection connection = stage.dataSource.getConnection()) {
            ProjectionWriter.create(connection, new Schema(stage.tally()), "tally");
        }
        stage.applied.notLeading("tally");
        store(aggregate, 0);
        sequence(1);
        freshness.markWritten(aggregate, 0);
        CompletableFuture<Boolean> fresh = CompletableFuture.supplyAsync(freshness::awaitOwnWrites);
        stage.execute("UPDATE tally.progress SET next_position = 1");
        assertThat(fresh.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private static Duration took(BooleanSupplier asked, boolean answer) {
        long start = System.nanoTime();
        assertThat(asked.getAsBoolean()).isEqualTo(answer);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void store(UUID aggregateId, long sequence) throws SQLException {
        asOwner(
                "INSERT INTO event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,"
                        + " payload, payload_type, payload_revision, stored_at) VALUES ('" + aggregateId + "', "
                        + sequence
                        + ", 'Jar', '" + UUID.randomUUID() + "', '', '', 'test.opened', '1', '')");
    }

    /** Gives positions to all events stored, up to this many. */
    private void sequence(long events) throws SQLException {
        for (; stored < events; stored++) {
            asOwner("INSERT INTO event_store.event_position (position, global_index, recorded_at) SELECT " + stored
                    + ", global_index, now() FROM event_store.domain_event ORDER BY global_index OFFSET " + stored
                    + " LIMIT 1");
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stage.database.url(), stage.database.owner(), stage.database.ownerPassword());
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
