package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store and the topic brought back apart from each other, and a topic that is not what it must be. */
class RelayRestoreTest {

    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(40);

    private final RelayStage stage = new RelayStage(SharedServers.kafka());

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStoreRestoredFromADumpGoesOnWhereItStood(StoreDump.Kind kind) throws SQLException, IOException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            relay.stop();
            RawEvents.appendMany(connection, 5, 5, "{}");
        }
        StoreDump dump = StoreDump.of(stage);
        try (RelayStage restored = dump.restored(kind)) {
            assertThat(restored.storedEvents()).isEqualTo(125);
            RelayLeader next = restored.relay();
            try (Connection connection = restored.service()) {
                RawEvents.appendMany(connection, 5, 5, "{}");
            }
            restored.awaitPublished(next);
            assertThat(restored.storedEvents()).isEqualTo(150);
            restored.assertTopicTellsTheStore();
        }
    }

    @Test
    void aStoreOlderThanTheTopicHaltsTheRelayUntilTheTopicIsDeleted()
            throws SQLException, IOException, InterruptedException, ExecutionException {
        RelayLeader relay = stage.relay();
        StoreDump dump = older(relay);
        relay.stop();
        List<String> published = RelayStage.bytesOf(stage.topic());
        try (RelayStage restored = dump.restored(StoreDump.Kind.WHOLE)) {
            RelayLeader next = restored.relay();
            restored.awaitState(next, RelayStatus.State.HALTED);
            assertThat(next.status().current().reason()).contains("ahead of the store");
            assertThat(RelayStage.bytesOf(restored.topic())).isEqualTo(published);
            deleteTopics(restored);
            await().atMost(LOOKED_AGAIN).until(() -> next.status().current().state() == RelayStatus.State.LEADING);
            restored.assertTopicTellsTheStore();
        }
    }

    @Test
    void aStoreRestoredFromAnOlderBackupThatWentOnHaltsTheRelay() throws SQLException, IOException {
        RelayLeader relay = stage.relay();
        StoreDump dump = older(relay);
        relay.stop();
        List<String> published = RelayStage.bytesOf(stage.topic());
        try (RelayStage restored = dump.restored(StoreDump.Kind.WHOLE)) {
            try (Connection connection = restored.service()) {
                RawEvents.appendMany(connection, 50, 10, "{}");
            }
            RelayLeader next = restored.relay();
            await().atMost(RelayStage.PATIENCE).until(() -> restored.sequencedEvents() == restored.storedEvents());
            await().atMost(LOOKED_AGAIN)
                    .until(() ->
                            String.valueOf(next.status().current().reason()).contains("the store event"));
            assertThat(next.status().current().state()).isEqualTo(RelayStatus.State.HALTED);
            assertThat(RelayStage.bytesOf(restored.topic())).isEqualTo(published);
        }
    }

    @Test
    void aLostNoteOfTheLastPositionIsMadeGoodFromTheTopic()
            throws SQLException, InterruptedException, ExecutionException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            relay.stop();
            try (Admin admin = stage.admin()) {
                admin.deleteTopics(List.of(stage.settings().positionTopic()))
                        .all()
                        .get();
            }
            RawEvents.appendMany(connection, 10, 10, "{}");
        }
        RelayLeader next = stage.relay();
        stage.awaitPublished(next);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aLostEventsTopicIsFilledAgainThoughThePositionWasKept()
            throws SQLException, InterruptedException, ExecutionException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            await().atMost(RelayStage.PATIENCE).untilAsserted(stage::assertTopicTellsTheStore);
            List<String> before = RelayStage.bytesOf(stage.topic());
            try (Admin admin = stage.admin()) {
                admin.deleteTopics(List.of(stage.settings().eventsTopic()))
                        .all()
                        .get();
            }
            await().atMost(RelayStage.PATIENCE)
                    .until(() -> relay.status().current().state() == RelayStatus.State.RETRYING);
            stage.awaitTopic(before.size());
            assertThat(RelayStage.bytesOf(stage.topic())).isEqualTo(before);
        }
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTopicWhoseOldestRecordsWereRemovedHaltsTheRelay()
            throws SQLException, InterruptedException, ExecutionException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
        }
        stage.awaitPublished(relay);
        relay.stop();
        int partition = stage.topic().getFirst().partition();
        try (Admin admin = stage.admin()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(stage.settings().eventsTopic(), partition),
                            RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
        RelayLeader next = stage.relay();
        stage.awaitState(next, RelayStatus.State.HALTED);
        assertThat(next.status().current().reason()).contains("were removed");
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsHaltsTheRelay()
            throws SQLException, InterruptedException, ExecutionException {
        try (Admin admin = stage.admin()) {
            admin.createTopics(List.of(new NewTopic(stage.settings().eventsTopic(), 3, (short) 1)))
                    .all()
                    .get();
        }
        RelayLeader relay = stage.relay();
        stage.awaitState(relay, RelayStatus.State.HALTED);
        assertThat(relay.status().current().reason()).contains("3 partitions where 6");
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 2, 2, "{}");
        }
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == 4);
    }

    @Test
    void aTopicThatForgetsHaltsTheRelay() throws InterruptedException, ExecutionException {
        try (Admin admin = stage.admin()) {
            admin.createTopics(List.of(new NewTopic(stage.settings().eventsTopic(), 6, (short) 1)
                            .configs(Map.of("retention.ms", "604800000"))))
                    .all()
                    .get();
        }
        RelayLeader relay = stage.relay();
        stage.awaitState(relay, RelayStatus.State.HALTED);
        assertThat(relay.status().current().reason()).contains("retention.ms=604800000");
    }

    /** A dump, and then events that it does not hold but the topic does. */
    private StoreDump older(RelayLeader relay) throws SQLException, IOException {
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            StoreDump dump = StoreDump.of(stage);
            RawEvents.appendMany(connection, 10, 10, "{}");
            stage.awaitPublished(relay);
            stage.assertTopicTellsTheStore();
            return dump;
        }
    }

    private static void deleteTopics(RelayStage stage) throws InterruptedException, ExecutionException {
        try (Admin admin = stage.admin()) {
            admin.deleteTopics(List.of(
                            stage.settings().eventsTopic(), stage.settings().positionTopic()))
                    .all()
                    .get();
        }
    }
}
