package org.improvementledger.actionplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.jspecify.annotations.Nullable;

/** A history told by golden JSON, and the rows that a projection makes of it. */
public final class GoldenHistory {

    public static final Instant RECORDED = Instant.parse("2019-04-01T09:30:00.123456Z");

    private static final EventTypes TYPES = PublishedEventsAutoConfiguration.eventTypesOfThePair();

    private final String stream;
    private final Projection projection;
    private final MemoryRows rows = new MemoryRows();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private long position;

    public GoldenHistory(String stream, Projection projection) {
        this.stream = stream;
        this.projection = projection;
    }

    /** What a projection makes of golden files, one after the other. */
    static GoldenHistory told(Projection projection, List<String> files) {
        GoldenHistory history = new GoldenHistory(projection.stream(), projection);
        files.forEach(history::then);
        return history;
    }

    /** The next event, as one golden file tells it: {@code action-plan.action-added.1}. */
    public GoldenHistory then(String golden) {
        int dot = golden.lastIndexOf('.');
        String type = golden.substring(0, dot);
        String revision = golden.substring(dot + 1);
        return then(type, revision, payload(golden));
    }

    /** The next event, made for the case. */
    public GoldenHistory then(DomainEvent event) {
        EventType type = PublishedEvents.typeOf(event.getClass());
        return then(type.name(), type.revision(), TYPES.write(event));
    }

    private GoldenHistory then(String type, String revision, byte[] payload) {
        UUID subject = ((DomainEvent) TYPES.read(type, revision, payload)).aggregateId();
        projection.project(
                new PublishedEvent(
                        stream,
                        position,
                        new UUID(7, position),
                        type,
                        revision,
                        subject,
                        sequences.merge(subject, 0L, (before, one) -> before + 1),
                        "improvement-lead",
                        null,
                        "correlation",
                        null,
                        RECORDED.plusSeconds(position),
                        payload,
                        TYPES),
                rows);
        position++;
        return this;
    }

    /** All rows of a table, in the order they first appeared. */
    public <R extends Record> List<R> rows(Class<R> table) {
        return rows.table(table).values().stream().map(table::cast).toList();
    }

    /** The golden files of a stream, each revision that was ever stored. */
    public static List<String> files(String stream) {
        return text("SHA256SUMS")
                .lines()
                .map(line -> line.split(" +")[1])
                .map(file -> file.substring(0, file.length() - ".json".length()))
                .filter(file -> file.startsWith(stream + "."))
                .sorted()
                .toList();
    }

    private static byte[] payload(String golden) {
        return text(golden + ".json").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String file) {
        try (InputStream stream = PublishedEvents.class.getResourceAsStream("golden/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class MemoryRows implements Rows {

        private final Map<Class<?>, Map<Object, Record>> tables = new HashMap<>();

        Map<Object, Record> table(Class<?> table) {
            return tables.computeIfAbsent(table, unknown -> new LinkedHashMap<>());
        }

        @Override
        public <R extends Record> @Nullable R find(Class<R> table, Object key) {
            return table.cast(table(table).get(key));
        }

        @Override
        public <R extends Record> void put(R row) {
            table(row.getClass()).put(key(row), row);
        }

        @Override
        public <R extends Record> void remove(Class<R> table, Object key) {
            table(table).remove(key);
        }

        private static Object key(Record row) {
            for (var component : row.getClass().getRecordComponents()) {
                if (component.isAnnotationPresent(Key.class)) {
                    try {
                        return component.getAccessor().invoke(row);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                }
            }
            throw new IllegalArgumentException("No key in " + row.getClass());
        }
    }
}
