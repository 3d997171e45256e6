package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.EventTypes.EventDefinition;
import org.improvementledger.chassis.eventstore.RecoveryRefusedException;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A store that was lost, or put back by a restore: what is said, what is refused, and how it is made whole from the topic. */
class StoreRecoveryTest {

    /** All that the store holds of the history, the index apart, which nobody sees. */
    private static final String HISTORY = """
            select p.position, p.recorded_at, e.event_id, e.aggregate_id, e.sequence_number, e.aggregate_type,
                   e.payload_type, e.payload_revision, encode(e.payload, 'hex'),
                   convert_from(e.metadata, 'UTF8')::jsonb, e.stored_at
            from event_store.event_position p join event_store.domain_event e using (global_index)
            order by p.position""";

    private static final String HOMES = "select * from event_store.entity_home order by entity_id";

    private static final UUID PART = UUID.randomUUID();

    private static final EventTypes TYPES = new EventTypes(
            JsonMapper.shared(),
            List.of(new EventDefinition(
                    RawEvents.TYPE,
                    "1",
                    Map.class,
                    payload -> payload instanceof Map<?, ?> members && members.get("part") instanceof String part
                            ? List.of(UUID.fromString(part))
                            : List.of())),
            List.of());

    private final RelayStage stage = new RelayStage(SharedServers.kafka());

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @Test
    void aLostStoreIsMadeAgainAsItWasAndASecondRunChangesNothing() throws Exception {
        publishHistory();
        List<String> before = rows(stage, HISTORY);
        List<String> published = RelayStage.bytesOf(stage.topic());
        try (RelayStage made = emptyStore()) {
            assertThat(recovery(made).recover()).isEqualTo(5_004);
            assertThat(rows(made, HISTORY)).isEqualTo(before);
            assertThat(rows(made, HOMES)).singleElement().asString().startsWith(PART.toString());
            assertThat(made.number("select count(*) from event_store.unsequenced_event"))
                    .isZero();
            assertThat(recovery(made).recover()).isZero();
            assertThat(rows(made, HISTORY)).isEqualTo(before);
            assertThat(guarded(made, false).reason()).isNull();
            RelayLeader relay = made.relay();
            made.awaitState(relay, RelayStatus.State.LEADING);
            assertThat(RelayStage.bytesOf(made.topic())).isEqualTo(published);
            try (Connection connection = made.service()) {
                RawEvents.appendMany(connection, 2, 2, "{}");
            }
            made.awaitPublished(relay);
            made.assertTopicTellsTheStore();
        }
    }

    @Test
    void aRecoveryThatDiesInTheMiddleIsFollowedByAnother() throws Exception {
        publishHistory();
        try (RelayStage made = emptyStore()) {
            try (Connection connection = made.superuser();
                    Statement statement = connection.createStatement()) {
                statement.execute("create function public.die() returns trigger language plpgsql security definer as"
                        + " $$begin perform pg_terminate_backend(pg_backend_pid()); return new; end$$");
                statement.execute("create trigger die before insert on event_store.event_position for each row"
                        + " when (new.position = 3000) execute function public.die()");
                assertThatThrownBy(() -> recovery(made).recover()).isInstanceOf(SQLException.class);
                assertThat(made.sequencedEvents()).isEqualTo(2_000);
                assertThat(made.storedEvents()).isEqualTo(2_000);
                assertThat(guarded(made, false).reason())
                        .contains("position 1999", "3004 published events are missing");
                statement.execute("drop trigger die on event_store.event_position");
            }
            assertThat(recovery(made).recover()).isEqualTo(3_004);
            assertThat(rows(made, HISTORY)).isEqualTo(rows(stage, HISTORY));
        }
    }

    @Test
    void aStoreOfAnOlderBackupIsHeldUntilItIsRecovered() throws Exception {
        StoreDump dump = olderBackup();
        try (RelayStage restored = dump.restored(StoreDump.Kind.WHOLE)) {
            long stored = restored.storedEvents();
            StoreGuard guard = guarded(restored, false);
            assertThat(guard.reason())
                    .contains("position 99", "position 199", "100 published events are missing", "--ledger.recover");
            assertThat(new StoreHealthIndicator(guard::reason).health().getStatus())
                    .isEqualTo(Status.DOWN);
            RelayLeader held = new RelayLeader(
                    restored.settings(),
                    new RelayStatus("held"),
                    new SimpleMeterRegistry(),
                    RelayProbe.NONE,
                    guard::reason);
            held.start();
            assertThat(held.isRunning()).isFalse();
            assertThat(held.status().current().state()).isEqualTo(RelayStatus.State.HALTED);
            assertThat(restored.sequencedEvents()).isEqualTo(100);
            assertThat(stored).isGreaterThan(100);
            StoreGuard recovered = guarded(restored, true);
            assertThat(recovered.reason()).isNull();
            assertThat(new StoreHealthIndicator(recovered::reason).health().getStatus())
                    .isEqualTo(Status.UP);
            assertThat(rows(restored, HISTORY)).isEqualTo(rows(stage, HISTORY));
        }
    }

    @Test
    void aStoreThatWentOnAfterItsRestoreIsRefusedAsItIs() throws Exception {
        StoreDump dump = olderBackup();
        try (RelayStage restored = dump.restored(StoreDump.Kind.WHOLE)) {
            RelayLeader relay = restored.relay();
            try (Connection connection = restored.service()) {
                RawEvents.appendMany(connection, 50, 10, "{}");
            }
            await().atMost(RelayStage.PATIENCE).until(() -> restored.sequencedEvents() == restored.storedEvents());
            relay.stop();
            List<String> before = rows(restored, HISTORY);
            assertThat(guarded(restored, false).reason()).contains("the store event", "an empty one");
            assertThatThrownBy(() -> guarded(restored, true))
                    .isInstanceOf(RecoveryRefusedException.class)
                    .hasMessageContaining("At position 100 the topic holds event")
                    .hasMessageContaining("an empty one");
            assertThat(rows(restored, HISTORY)).isEqualTo(before);
        }
    }

    @Test
    void aStoreIsNotRecoveredWhileAnInstanceRunsOnIt() {
        RelayLeader relay = stage.relay();
        stage.awaitState(relay, RelayStatus.State.LEADING);
        assertThatThrownBy(() -> recovery(stage).recover()).hasMessageContaining("Stop every instance");
    }

    @Test
    void anEventThatWasAlteredInTheStoreIsNamed() throws Exception {
        publishHistory();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update event_store.domain_event set payload = '{\"number\":8}' where global_index ="
                    + " (select global_index from event_store.event_position where position = 2)");
        }
        assertThatThrownBy(() -> recovery(stage).recover()).hasMessageContaining("At position 2 the topic holds");
    }

    /** Of several aggregates and more than two batches; the first event's transaction ends after the others', so that positions do not follow the index. */
    private void publishHistory() throws SQLException {
        RelayLeader relay = stage.relay();
        try (Connection late = stage.service();
                Connection connection = stage.service()) {
            late.setAutoCommit(false);
            RawEvents.append(late, UUID.randomUUID(), 0, "{\"part\":\"" + PART + "\"}");
            UUID aggregate = UUID.randomUUID();
            for (int number = 0; number < 3; number++) {
                RawEvents.append(connection, aggregate, number);
            }
            RawEvents.appendMany(connection, 50, 100, "{\"sum\":1.00}");
            stage.awaitPublished(relay);
            late.commit();
        }
        stage.awaitPublished(relay);
        relay.stop();
        assertThat(stage.storedEvents()).isEqualTo(5_004);
    }

    /** A backup of a hundred events with a position and some without, and then a hundred more on the topic: those that had none, and others. */
    private StoreDump olderBackup() throws SQLException, IOException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            relay.stop();
            RawEvents.appendMany(connection, 5, 5, "{}");
            StoreDump dump = StoreDump.of(stage);
            RawEvents.appendMany(connection, 15, 5, "{}");
            RelayLeader next = stage.relay();
            stage.awaitPublished(next);
            next.stop();
            return dump;
        }
    }

    private RelayStage emptyStore() {
        return new RelayStage(SharedServers.kafka(), stage.settings().stream());
    }

    private static StoreRecovery recovery(RelayStage stage) {
        return new StoreRecovery(stage.settings(), homes(stage));
    }

    private static StoreGuard guarded(RelayStage stage, boolean recover) {
        StoreGuard guard = new StoreGuard(stage.settings(), homes(stage), recover);
        guard.start();
        guard.stop();
        return guard;
    }

    static EntityHomes homes(RelayStage stage) {
        RelaySettings settings = stage.settings();
        return new EntityHomes(
                JdbcClient.create(
                        new DriverManagerDataSource(settings.jdbcUrl(), settings.username(), settings.password())),
                TYPES);
    }

    private static List<String> rows(RelayStage stage, String query) throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(result.getString(column)).append(' ');
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }
}
