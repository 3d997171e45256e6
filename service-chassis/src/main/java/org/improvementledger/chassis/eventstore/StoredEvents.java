package org.improvementledger.chassis.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the store holds of other aggregates, for a command that relies on them: facts, and never a read model. Nothing is locked; what must not change until
 * the command is committed stands behind one of the {@link Gates}.
 */
public final class StoredEvents {

    private final JdbcClient jdbc;
    private final EventTypes types;

    public StoredEvents(JdbcClient jdbc, EventTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** An aggregate's events of some kinds, in their order; none where there is no such aggregate. */
    public List<Object> of(UUID aggregateId, Class<?>... kinds) {
        String[] names = Arrays.stream(kinds).map(this::name).toArray(String[]::new);
        return jdbc.sql("select payload_type, payload_revision, payload from event_store.domain_event"
                        + " where aggregate_id = ? and payload_type = any (?) order by sequence_number")
                .params(aggregateId.toString(), names)
                .query((row, number) -> types.read(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    /** The events that aggregates began with; those that there are none of are left out. */
    public Map<UUID, Object> firstOf(Collection<UUID> aggregateIds) {
        String[] ids = aggregateIds.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, Object> first = new HashMap<>();
        jdbc.sql("select aggregate_id, payload_type, payload_revision, payload from event_store.domain_event"
                        + " where aggregate_id = any (?) and sequence_number = 0")
                .param(ids)
                .query(row -> {
                    first.put(
                            UUID.fromString(row.getString(1)),
                            types.read(row.getString(2), row.getString(3), row.getBytes(4)));
                });
        return first;
    }

    /** Where the history ends, empty where nothing has a position yet. */
    public Optional<Last> last() {
        return jdbc.sql("select position, recorded_at from event_store.event_position order by position desc limit 1")
                .query((row, number) -> new Last(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The event with the highest position. */
    public record Last(long position, Instant recordedAt) {}

    private String name(Class<?> kind) {
        EventTypes.EventDefinition definition = types.definitionOf(kind);
        if (definition == null) {
            throw new UnknownEventTypeException("No event is read into " + kind.getName());
        }
        return definition.type();
    }
}
