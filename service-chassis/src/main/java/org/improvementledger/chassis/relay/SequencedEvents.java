package org.improvementledger.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads numbered events in position order, in batches bounded by count and by bytes. */
final class SequencedEvents {

    /** Events in one Kafka transaction at most. */
    static final int BATCH_EVENTS = 2_000;

    /** Bytes of payload and metadata in one Kafka transaction, unless a single event is larger. */
    static final int BATCH_BYTES = 8 * 1_024 * 1_024;

    /** One lookup for each event: {@code offset 0} keeps Postgres from joining them with all events instead. */
    private static final String BATCH = """
            select b.position, b.recorded_at, b.event_id, b.aggregate_id, b.aggregate_type, b.sequence_number,
                   b.payload_type, b.payload_revision, b.payload, b.metadata, b.stored_at, b.payload_hash
            from (
                select n.position, n.recorded_at, e.*, x.payload_hash,
                       sum(octet_length(e.payload) + octet_length(e.metadata)) over (order by n.position) as bytes
                from (
                    select position, global_index, recorded_at from event_store.event_position
                    where position > ? order by position limit ?) n
                cross join lateral (
                    select * from event_store.domain_event where global_index = n.global_index offset 0) e
                left join lateral (
                    select payload_hash from event_store.erased_payload
                    where global_index = n.global_index offset 0) x on true) b
            where b.bytes <= ? or b.position = ?
            order by b.position""";

    private static final String EVENT_ID = """
            select e.event_id
            from event_store.event_position n join event_store.domain_event e on e.global_index = n.global_index
            where n.position = ?""";

    private static final String LAST =
            "select position, recorded_at from event_store.event_position order by position desc limit 1";

    private final Connection connection;

    /** Where the store ends. */
    record Last(long position, Instant recordedAt) {}

    SequencedEvents(Connection connection) {
        this.connection = connection;
    }

    /** The events that follow that position, empty when none does. */
    List<StoredEvent> after(long position) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BATCH)) {
            statement.setLong(1, position);
            statement.setInt(2, BATCH_EVENTS);
            statement.setInt(3, BATCH_BYTES);
            statement.setLong(4, position + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    StoredEvent event = event(row);
                    if (event.position() != position + events.size() + 1) {
                        throw new RelayHaltedException(
                                "Position " + (position + events.size() + 1)
                                        + " is missing in the event store, which has position " + event.position()
                                        + ": the table of positions was changed by hand or restored in part. Restore it whole.");
                    }
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** The last position given, empty when none was. */
    Optional<Last> last() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Last(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    /** The id of the event at that position, empty when the store has no such position. */
    Optional<String> eventIdAt(long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENT_ID)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getString(11),
                row.getBytes(12));
    }
}
