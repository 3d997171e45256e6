package org.improvementledger.chassis.eventstore;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payloads by the place of their events in the history, as they are stored and as they were recorded. */
public final class StoredPayloads {

    private static final String AT = """
            select e.event_id, e.payload_type, e.payload_revision, e.payload, coalesce(x.payload_hash, sha256(e.payload))
            from event_store.event_position p
            join event_store.domain_event e using (global_index)
            left join event_store.erased_payload x using (global_index)
            where p.position = ?""";

    private final JdbcClient jdbc;

    public StoredPayloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param recordedHash SHA-256 of the payload as it was recorded, whatever was erased from it since */
    public record StoredPayload(UUID eventId, String type, String revision, byte[] payload, byte[] recordedHash) {}

    /** Empty where no event has the position yet. */
    public Optional<StoredPayload> at(long position) {
        return jdbc.sql(AT)
                .param(position)
                .query((row, number) -> new StoredPayload(
                        UUID.fromString(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getBytes(5)))
                .optional();
    }
}
