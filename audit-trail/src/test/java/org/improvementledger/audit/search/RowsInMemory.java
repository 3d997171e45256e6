package org.improvementledger.audit.search;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Rows without a database, by the keys that their records declare. */
public final class RowsInMemory implements Rows {

    private final Map<Class<?>, Map<Object, Record>> tables = new HashMap<>();

    @Override
    public <R extends Record> @Nullable R find(Class<R> table, Object key) {
        return table.cast(tables.getOrDefault(table, Map.of()).get(key));
    }

    @Override
    public <R extends Record> void put(R row) {
        tables.computeIfAbsent(row.getClass(), table -> new HashMap<>()).put(keyOf(row), row);
    }

    @Override
    public <R extends Record> void remove(Class<R> table, Object key) {
        tables.getOrDefault(table, new HashMap<>()).remove(key);
    }

    private static Object keyOf(Record row) {
        RecordComponent key = Arrays.stream(row.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Key.class))
                .findFirst()
                .orElseThrow();
        try {
            key.getAccessor().setAccessible(true);
            return key.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
