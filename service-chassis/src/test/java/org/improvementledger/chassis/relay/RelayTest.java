package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What commits reach the topic, and how. */
class RelayTest {

    private final RelayStage stage = new RelayStage(SharedServers.kafka());

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @Test
    void anEventIsOnTheTopicAsACloudEvent() throws SQLException {
        UUID aggregate = UUID.randomUUID();
        try (Connection connection = stage.service()) {
            RawEvents.append(connection, aggregate, 0, "{\"title\":\"Vor Ort — £5\"}");
        }
        RelayLeader relay = stage.relay();
        stage.awaitPublished(relay);
        List<ConsumerRecord<byte[], byte[]>> topic = stage.topic();
        assertThat(topic).hasSize(1);
        ConsumerRecord<byte[], byte[]> published = topic.getFirst();
        assertThat(RelayStage.header(published, "ce_specversion")).isEqualTo("1.0");
        assertThat(RelayStage.header(published, "ce_source")).isEqualTo("/" + stage.settings().stream());
        assertThat(RelayStage.header(published, "ce_type")).isEqualTo(RawEvents.TYPE);
        assertThat(RelayStage.header(published, "ce_revision")).isEqualTo("1");
        assertThat(RelayStage.header(published, "ce_subject")).isEqualTo(aggregate.toString());
        assertThat(RelayStage.header(published, "ce_position")).isEqualTo("0");
        assertThat(RelayStage.header(published, "ce_sequence")).isEqualTo("0");
        assertThat(RelayStage.header(published, "content-type")).isEqualTo("application/json");
        assertThat(RelayStage.header(published, "ce_actor")).isEqualTo("officer-7");
        assertThat(RelayStage.header(published, "ce_capacity")).isEqualTo("director");
        assertThat(RelayStage.header(published, "ce_correlation")).isEqualTo("c-1");
        assertThat(RelayStage.headerOrNull(published, "ce_causation")).isNull();
        assertThat(RelayStage.header(published, "traceparent")).startsWith("00-");
        assertThat(RelayStage.header(published, "ce_time"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTransactionHeldOpenHoldsBackNothingAndIsNotSkipped() throws SQLException {
        RelayLeader relay = stage.relay();
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Connection held = stage.service();
                Connection other = stage.service()) {
            held.setAutoCommit(false);
            RawEvents.append(held, early, 0);
            for (int number = 0; number < 50; number++) {
                RawEvents.append(other, late, number);
            }
            await().atMost(RelayStage.PATIENCE).until(() -> Long.valueOf(49)
                    .equals(relay.status().current().lastPublished()));
            assertThat(stage.topic()).hasSize(50);
            held.commit();
            RawEvents.append(other, late, 50);
        }
        stage.awaitPublished(relay);
        assertThat(stage.storedEvents()).isEqualTo(52);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void rolledBackEventsLeaveNoGap() throws SQLException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < 40; number++) {
                UUID aggregate = UUID.randomUUID();
                RawEvents.append(connection, aggregate, 0);
                RawEvents.append(connection, aggregate, 1);
                if (number % 3 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        stage.awaitPublished(relay);
        assertThat(stage.number("select max(global_index) from event_store.domain_event"))
                .isGreaterThan(stage.storedEvents());
        stage.assertTopicTellsTheStore();
    }

    @Test
    void manyEventsGoInBatches() throws SQLException {
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 70, 100, "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}}");
        }
        RelayLeader relay = stage.relay();
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void largePayloadsAreBoundedByBytes() throws SQLException {
        String payload = "{\"text\":\"" + "x".repeat(1_000_000) + "\"}";
        try (Connection connection = stage.service()) {
            UUID aggregate = UUID.randomUUID();
            for (int number = 0; number < 20; number++) {
                RawEvents.append(connection, aggregate, number, payload);
            }
        }
        RelayLeader relay = stage.relay();
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void anEventWithoutAPlaceInTheQueueIsFoundWhenATermBegins() throws SQLException {
        try (Connection connection = stage.service();
                Connection superuser = stage.superuser()) {
            RawEvents.appendMany(connection, 5, 5, "{}");
            superuser.createStatement().execute("truncate event_store.unsequenced_event");
        }
        RelayLeader relay = stage.relay();
        stage.awaitPublished(relay);
        assertThat(stage.storedEvents()).isEqualTo(25);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void anEventQueuedTwiceIsPublishedOnce() throws SQLException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service();
                Connection superuser = stage.superuser()) {
            RawEvents.appendMany(connection, 5, 5, "{}");
            stage.awaitPublished(relay);
            superuser
                    .createStatement()
                    .execute("insert into event_store.unsequenced_event"
                            + " select global_index from event_store.domain_event");
            RawEvents.appendMany(connection, 1, 1, "{}");
        }
        stage.awaitPublished(relay);
        assertThat(stage.storedEvents()).isEqualTo(26);
        stage.assertTopicTellsTheStore();
    }
}
