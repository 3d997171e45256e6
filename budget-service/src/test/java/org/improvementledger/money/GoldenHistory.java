package org.improvementledger.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.jspecify.annotations.Nullable;

/** Feeds golden JSON through a projection, one event a minute, and keeps the rows as they stand. */
public final class GoldenHistory implements Rows {

    /** When the event at position 0 was recorded. */
    public static final Instant BEGINNING = Instant.parse("2018-05-02T09:00:00Z");

    private static final EventTypes TYPES = PublishedEventsAutoConfiguration.eventTypesOfThePair();

    private final Projection projection;
    private final Map<Class<?>, Map<Object, Record>> tables = new HashMap<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private long position;

    public GoldenHistory(Projection projection) {
        this.projection = projection;
    }

    /** @param type such as {@code budget.budget-set} */
    public GoldenHistory happens(String type, String revision, String actor) {
        return feed(type, revision, golden(type, revision), actor, recordedAt(position));
    }

    /** An event of the test's own making, recorded when the test says. */
    public GoldenHistory tells(DomainEvent event, String actor, Instant recordedAt) {
        EventType type = PublishedEvents.typeOf(event.getClass());
        return feed(type.name(), type.revision(), EventJson.mapper().writeValueAsBytes(event), actor, recordedAt);
    }

    private GoldenHistory feed(String type, String revision, byte[] payload, String actor, Instant recordedAt) {
        DomainEvent event = (DomainEvent) TYPES.read(type, revision, payload);
        long sequence = sequences.merge(event.aggregateId(), 0L, (before, first) -> before + 1);
        projection.project(
                new PublishedEvent(
                        projection.stream(),
                        position,
                        new UUID(0, position),
                        type,
                        revision,
                        event.aggregateId(),
                        sequence,
                        actor,
                        null,
                        "correlation",
                        null,
                        recordedAt,
                        payload,
                        TYPES),
                this);
        position++;
        return this;
    }

    public GoldenHistory happens(String type, String actor) {
        return happens(type, TYPES.definitionOf(type).revision(), actor);
    }

    public static Instant recordedAt(long position) {
        return BEGINNING.plusSeconds(60 * position);
    }

    /** The names of all events of a stream. */
    public static List<String> typesOf(List<Class<? extends DomainEvent>> events) {
        return events.stream()
                .map(event -> PublishedEvents.typeOf(event).name())
                .collect(Collectors.toList());
    }

    public <R extends Record> List<R> all(Class<R> table) {
        return tables.getOrDefault(table, Map.of()).values().stream()
                .map(table::cast)
                .toList();
    }

    @Override
    public <R extends Record> @Nullable R find(Class<R> table, Object key) {
        return table.cast(tables.getOrDefault(table, Map.of()).get(key));
    }

    @Override
    public <R extends Record> void put(R row) {
        tables.computeIfAbsent(row.getClass(), type -> new HashMap<>()).put(keyOf(row), row);
    }

    private static Object keyOf(Record row) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Key.class)) {
                try {
                    component.getAccessor().setAccessible(true);
                    return component.getAccessor().invoke(row);
                } catch (ReflectiveOperationException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
        }
        throw new IllegalArgumentException("No key in " + row.getClass());
    }

    @Override
    public <R extends Record> void remove(Class<R> table, Object key) {
        tables.getOrDefault(table, Map.of()).remove(key);
    }

    private static byte[] golden(String type, String revision) {
        String resource = "/org/improvementledger/events/golden/" + type + "." + revision + ".json";
        try (InputStream stream =
                Objects.requireNonNull(DomainEvent.class.getResourceAsStream(resource), () -> "No " + resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
