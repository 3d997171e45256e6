package org.improvementledger.audit.check;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.TreeHasher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of the service's own event store make of the log's entries. */
final class EventStoreLeaves {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whether an event says that a text of this one was erased: without it a note of what was recorded excuses nothing. */
    private static final String TOLD =
            "EXISTS (SELECT FROM event_store.domain_event AS t WHERE t.payload_type LIKE '%.text-erased'"
                    + " AND CAST(convert_from(t.payload, 'UTF8') AS jsonb) ->> 'erasedEventId' = e.event_id"
                    + " AND CAST(convert_from(t.payload, 'UTF8') AS jsonb) ->> 'payloadHash' = encode(x.payload_hash, 'hex'))";

    private final JdbcClient database;
    private final String service;

    EventStoreLeaves(JdbcClient database, String service) {
        this.database = database;
        this.service = service;
    }

    /** Up to which position the store is to be held to the log: a store that is being refilled is not yet as long. */
    long end() {
        return database.sql("SELECT coalesce(max(position), -1) + 1 FROM event_store.event_position")
                .query(Long.class)
                .single();
    }

    /** Those of a range of positions, of what was recorded where a text was erased since; rows that are no events any more are left out. */
    List<Leaf> leaves(long from, int count) {
        TreeHasher hasher = new TreeHasher();
        return database.sql("SELECT n.position, e.event_id, e.payload_type, e.payload_revision, e.aggregate_id,"
                        + " e.sequence_number, e.metadata, n.recorded_at, e.payload, CASE WHEN x.payload_hash IS NOT NULL AND "
                        + TOLD + " THEN x.payload_hash END FROM event_store.event_position AS n"
                        + " JOIN event_store.domain_event AS e ON e.global_index = n.global_index"
                        + " LEFT JOIN event_store.erased_payload AS x ON x.global_index = n.global_index"
                        + " WHERE n.position >= ? AND n.position < ? ORDER BY n.position")
                .params(from, from + count)
                .query((row, number) -> {
                    byte[] recorded = row.getBytes(10);
                    Map<String, Object> metadata = JSON.readValue(row.getBytes(7), METADATA);
                    return new Leaf(
                            service,
                            row.getLong(1),
                            UUID.fromString(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            UUID.fromString(row.getString(5)),
                            row.getLong(6),
                            String.valueOf(metadata.get("actor")),
                            text(metadata.get("capacity")),
                            String.valueOf(metadata.get("correlation")),
                            text(metadata.get("causation")),
                            row.getObject(8, OffsetDateTime.class).toInstant(),
                            recorded == null ? hasher.plain(row.getBytes(9)) : recorded);
                })
                .list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
