package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.improvementledger.chassis.relay.RelayChild.Moment;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was erased by law goes from the topic before anybody reads of the erasure. */
class RelayErasureTest {

    private static final String TEXT = "what a child told";
    private static final String OTHER_TEXT = "what it was answered";
    private static final String PAYLOAD = "{\"note\":\"" + TEXT + "\",\"reply\":\"" + OTHER_TEXT + "\",\"count\":3}";

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

        erase("/note");
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
        erase("/note");
        stage.awaitPublished(relay);
        relay.stop();
        try (Admin admin = stage.admin()) {
            admin.deleteTopics(List.of(
                            stage.settings().eventsTopic(), stage.settings().positionTopic()))
                    .all()
                    .get();
        }
        stage.awaitPublished(stage.relay());
        stage.assertTopicTellsTheStore();
        assertThat(RelayStage.bytesOf(stage.topic())).noneMatch(each -> each.contains(TEXT));
    }

    @Test
    void whereverTheLeaderDiesOnTheWayTheTopicTellsAllOnceAndNothingOfTheText() throws Exception {
        RelayLeader relay = stage.relay();
        publishTextAmongOthers(relay);
        try (Connection connection = stage.service()) {
            // The topic is filled anew in more than two batches.
            RawEvents.appendMany(connection, SequencedEvents.BATCH_EVENTS + 50, 2, "{}");
        }
        stage.awaitPublished(relay);
        relay.stop();

        erase("/note");
        die(Moment.AFTER_NOTING_ERASURE, 1);
        die(Moment.AFTER_DELETING_TOPICS, 1);
        die(Moment.INSIDE_TRANSACTION, 1);
        die(Moment.AFTER_COMMIT, 1);
        // Another text of the same event: what is filled anew holds it by now and has to go too.
        erase("/reply");
        die(Moment.INSIDE_TRANSACTION, 2);
        die(Moment.AFTER_NOTING_ERASURE, 1);
        die(Moment.AFTER_DELETING_TOPICS, 1);
        die(Moment.AFTER_COMMIT, 2);
        die(Moment.INSIDE_TRANSACTION, 2);
        // The first erasure itself, and the second.
        die(Moment.AFTER_COMMIT, 1);
        die(Moment.INSIDE_TRANSACTION, 2);
        die(Moment.AFTER_COMMIT, 1);

        stage.awaitPublished(stage.relay());
        assertErased(TEXT, OTHER_TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeathThatLeavesOneOfTheTwoTopicsIsMadeGood(boolean leavesEvents) throws Exception {
        RelayLeader relay = stage.relay();
        publishTextAmongOthers(relay);
        relay.stop();
        erase("/note");
        die(Moment.AFTER_NOTING_ERASURE, 1);
        try (Admin admin = stage.admin()) {
            admin.deleteTopics(List.of(
                            leavesEvents
                                    ? stage.settings().positionTopic()
                                    : stage.settings().eventsTopic()))
                    .all()
                    .get();
        }
        stage.awaitPublished(stage.relay());
        assertErased(TEXT);
    }

    @Test
    void aLeaderThatWakesAfterItsSuccessorFilledTheTopicDeletesItNotAgain() throws Exception {
        CountDownLatch noted = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        RelayLeader paused = stage.relay(new RelayProbe() {
            @Override
            public void afterNotingErasure(long position) {
                noted.countDown();
                PausedRelay.until(released);
            }
        });
        publishTextAmongOthers(paused);
        erase("/note");
        await().atMost(RelayStage.PATIENCE).until(() -> noted.getCount() == 0);
        RelayLeader successor = stage.relay();
        stage.awaitState(successor, RelayStatus.State.STANDING_BY);
        assertThat(stage.terminateLeader()).isTrue();
        stage.awaitPublished(successor);
        String filled = topicId();
        released.countDown();
        stage.awaitState(paused, RelayStatus.State.STANDING_BY);
        assertThat(topicId()).isEqualTo(filled);
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 3, 1, "{}");
        }
        stage.awaitPublished(successor);
        assertErased(TEXT);
        assertThat(topicId()).isEqualTo(filled);
    }

    private void die(Moment moment, int occasion) throws IOException, InterruptedException {
        Process child = RelayChild.start(stage.settings(), moment, occasion, 0, 0);
        try {
            assertThat(child.waitFor(RelayStage.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("dies at %s, occasion %s", moment, occasion)
                    .isTrue();
            assertThat(child.exitValue()).isEqualTo(RelayChild.DIED_AS_TOLD);
        } finally {
            child.destroyForcibly();
        }
    }

    /** The topic tells the store; not even what was never committed on it has the text. */
    private void assertErased(String... texts) throws SQLException {
        stage.assertTopicTellsTheStore();
        List<String> all = RelayStage.bytesOf(stage.topicWithUncommitted());
        for (String text : texts) {
            assertThat(all).isNotEmpty().noneMatch(each -> each.contains(text));
        }
        for (ConsumerRecord<byte[], byte[]> found : stage.topic()) {
            boolean isErased = RelayStage.header(found, "ce_id").equals(erased.toString());
            assertThat(RelayStage.headerOrNull(found, "ce_payloadhash")).isEqualTo(isErased ? hash() : null);
        }
    }

    private void publishTextAmongOthers(RelayLeader relay) throws SQLException {
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 5, 1, "{}");
            append(connection, erased, RawEvents.TYPE, PAYLOAD);
            RawEvents.appendMany(connection, 5, 2, "{}");
        }
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    private void erase(String path) throws SQLException {
        try (Connection connection = stage.service()) {
            append(
                    connection,
                    UUID.randomUUID(),
                    "test.text-erased",
                    "{\"erasedEventId\":\"" + erased + "\",\"position\":5,\"payloadHash\":\"" + hash()
                            + "\",\"paths\":[\"" + path + "\"]}");
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
                                PAYLOAD.getBytes(UTF_8),
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
        try (Admin admin = stage.admin()) {
            return admin.describeTopics(List.of(stage.settings().eventsTopic()))
                    .allTopicNames()
                    .get()
                    .get(stage.settings().eventsTopic())
                    .topicId()
                    .toString();
        }
    }
}
