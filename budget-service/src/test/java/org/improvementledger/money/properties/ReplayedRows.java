package org.improvementledger.money.properties;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A projection's rows in memory, as they stand after the events that it was fed. */
public final class ReplayedRows implements Rows {

    private static final Map<Class<?>, RecordComponent> KEYS = new java.util.concurrent.ConcurrentHashMap<>();

    private final Projection projection;

    private final PublishedHistory published;

    private final Map<Class<?>, Map<Object, Record>> tables = new LinkedHashMap<>();

    public ReplayedRows(Projection projection) {
        this.projection = projection;
        this.published = new PublishedHistory(projection.stream());
    }

    /** Feeds one more event. */
    public ReplayedRows happens(DomainEvent event, String actor) {
        projection.project(published.next(event, actor), this);
        return this;
    }

    public <R extends Record> List<R> all(Class<R> table) {
        return tables.getOrDefault(table, Map.of()).values().stream()
                .map(table::cast)
                .toList();
    }

    /** Every row of every table, to compare two replays by. */
    public Map<Class<?>, Map<Object, Record>> everything() {
        return tables;
    }

    @Override
    public <R extends Record> @Nullable R find(Class<R> table, Object key) {
        return table.cast(tables.getOrDefault(table, Map.of()).get(key));
    }

    @Override
    public <R extends Record> void put(R row) {
        Record before = tables.computeIfAbsent(row.getClass(), type -> new LinkedHashMap<>())
                .put(key(row), row);
        if (before != null && row.getClass().isAnnotationPresent(Appended.class)) {
            throw new IllegalStateException("Appended twice: " + row);
        }
    }

    @Override
    public <R extends Record> void remove(Class<R> table, Object key) {
        tables.getOrDefault(table, Map.of()).remove(key);
    }

    private static Object key(Record row) {
        RecordComponent key = KEYS.computeIfAbsent(
                row.getClass(), type -> Arrays.stream(row.getClass().getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Key.class))
                        .findFirst()
                        .orElseThrow());
        try {
            key.getAccessor().setAccessible(true);
            return key.getAccessor().invoke(row);
        } catch (ReflectiveOperationException noKey) {
            throw new IllegalStateException(noKey);
        }
    }
}
