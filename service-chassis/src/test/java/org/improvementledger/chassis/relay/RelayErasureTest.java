package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text that was erased by law goes from the topic before anybody reads of the erasure. */
class RelayErasureTest {

    private static final String TEXT = "what a child told";

    private final RelayStage stage = new RelayStage(SharedServers.kafka());
    private final UUID erased = UUID.randomUUID();

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @Test
    void theTopicIsFilledAnewWithoutTheTextAndOnlyOnce() throws Exception {
        RelayLeader relay = stage.relay();
        publishTextAmongOthers(relay);
        List<String> before = RelayStage.bytesOf(stage.topic());
        String topic = topicId();
        assertThat(before).anyMatch(each -> each.contains(TEXT));

        erase();
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
        assertThat(RelayStage.bytesOf(stage.topic())).noneMatch(each -> each.contains(TEXT));
        assertThat(header(5, "ce_payloadhash")).isEqualTo(hash());
        String next = topicId();
        assertThat(next).isNotEqualTo(topic);

        relay.stop();
        RelayLeader after = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 2, 2, "{}");
        }
        stage.awaitPublished(after);
        stage.assertTopicTellsTheStore();
        assertThat(topicId()).isEqualTo(next);
    }

    @Test
    void aTopicThatIsLostLaterIsFilledOnce() throws Exception {
        RelayLeader relay = stage.relay();
        publishTextAmongOthers(relay);
        erase();
        stage.awaitPublished(relay);
        relay.stop();
        try (Admin admin = Admin.create(KafkaClients.admin(stage.settings()))) {
            admin.deleteTopics(List.of(
                            stage.settings().eventsTopic(), stage.settings().positionTopic()))
                    .all()
                    .get();
        }
        stage.awaitPublished(stage.relay());
        stage.assertTopicTellsTheStore();
        assertThat(RelayStage.bytesOf(stage.topic())).noneMatch(each -> each.contains(TEXT));
    }

    private void publishTextAmongOthers(RelayLeader relay) throws SQLException {
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 5, 1, "{}");
            append(connection, erased, RawEvents.TYPE, "{\"note\":\"" + TEXT + "\",\"count\":3}");
            RawEvents.appendMany(connection, 5, 2, "{}");
        }
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    private void erase() throws SQLException {
        try (Connection connection = stage.service()) {
            append(
                    connection,
                    UUID.randomUUID(),
                    "test.text-erased",
                    "{\"erasedEventId\":\"" + erased + "\",\"position\":5,\"payloadHash\":\"" + hash()
                            + "\",\"paths\":[\"/note\"]}");
            RawEvents.appendMany(connection, 3, 1, "{}");
        }
    }

    private static String hash() {
        return java.util.HexFormat.of()
                .formatHex(new StoredEvent(
                                5,
                                java.time.Instant.EPOCH,
                                "",
                                "",
                                "",
                                0,
                                "",
                                null,
                                ("{\"note\":\"" + TEXT + "\",\"count\":3}").getBytes(UTF_8),
                                new byte[0],
                                "",
                                null)
                        .payloadHash());
    }

    private static void append(Connection connection, UUID eventId, String type, String payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,"
                        + " payload, payload_type, payload_revision, stored_at)"
                        + " values (?, 0, 'Thing', ?, '{\"actor\":\"a\",\"correlation\":\"c\"}', ?, ?, '1', '2026-01-05T09:00:00Z')")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, eventId.toString());
            insert.setBytes(3, payload.getBytes(UTF_8));
            insert.setString(4, type);
            insert.executeUpdate();
        }
    }

    private String header(long position, String name) {
        for (ConsumerRecord<byte[], byte[]> found : stage.topic()) {
            if (new String(found.headers().lastHeader("ce_position").value(), UTF_8).equals(Long.toString(position))) {
                return new String(found.headers().lastHeader(name).value(), UTF_8);
            }
        }
        throw new AssertionError("No position " + position);
    }

    private String topicId() throws Exception {
        try (Admin admin = Admin.create(KafkaClients.admin(stage.settings()))) {
            return admin.describeTopics(List.of(stage.settings().eventsTopic()))
                    .allTopicNames()
                    .get()
                    .get(stage.settings().eventsTopic())
                    .topicId()
                    .toString();
        }
    }
}
