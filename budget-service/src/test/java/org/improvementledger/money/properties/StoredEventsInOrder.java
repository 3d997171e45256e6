package org.improvementledger.money.properties;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.money.RunningMoney;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of the running service as its relay numbered them, read from the event store itself and not from what was projected. */
final class StoredEventsInOrder {

    private static final EventTypes TYPES = PublishedEventsAutoConfiguration.eventTypesOfThePair();

    private final JdbcClient jdbc;

    StoredEventsInOrder(RunningMoney money) {
        jdbc = money.context().getBean(JdbcClient.class);
    }

    /** The position of the last event of all, once every event has one; -1 before the first. */
    long lastPosition() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from event_store.unsequenced_event")
                                .query(Long.class)
                                .single()
                        == 0);
        return jdbc.sql("select coalesce(max(position), -1) from event_store.event_position")
                .query(Long.class)
                .single();
    }

    /** Those behind a position, once every event has one. */
    List<PublishedEvent> after(long position) {
        lastPosition();
        return jdbc.sql("select position, event_id, payload_type, payload_revision, aggregate_id, sequence_number,"
                        + " recorded_at, payload from event_store.event_position"
                        + " join event_store.domain_event using (global_index) where position > ? order by position")
                .param(position)
                .query((row, number) -> new PublishedEvent(
                        "budget",
                        row.getLong("position"),
                        UUID.fromString(row.getString("event_id")),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        UUID.fromString(row.getString("aggregate_id")),
                        row.getLong("sequence_number"),
                        "somebody",
                        null,
                        "correlation",
                        null,
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBytes("payload"),
                        TYPES))
                .list();
    }
}
