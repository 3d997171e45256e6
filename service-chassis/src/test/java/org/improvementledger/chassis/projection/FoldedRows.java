package org.improvementledger.chassis.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a projection says by a plain fold in memory: the oracle for what is in the database. Written apart from the writer, in the simplest way. */
final class FoldedRows implements Rows {

    private final Projection projection;
    private final Map<Class<?>, RowTable<?>> tables = new HashMap<>();
    private Map<Class<?>, Map<Object, Versioned<?>>> rows = new HashMap<>();
    private long position;

    FoldedRows(Projection projection) {
        this.projection = projection;
        for (Class<? extends Record> table : projection.tables()) {
            tables.put(table, new RowTable<>(table));
            rows.put(table, new LinkedHashMap<>());
        }
    }

    static FoldedRows of(Projection projection, List<PublishedEvent> events) {
        FoldedRows folded = new FoldedRows(projection);
        events.forEach(folded::apply);
        return folded;
    }

    /** Applies an event; one that fails leaves everything as it was. */
    boolean apply(PublishedEvent event) {
        position = event.position();
        Map<Class<?>, Map<Object, Versioned<?>>> before = new HashMap<>();
        rows.forEach((table, contents) -> before.put(table, new LinkedHashMap<>(contents)));
        try {
            projection.project(event, this);
            return true;
        } catch (RuntimeException refused) {
            rows = before;
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    <R extends Record> List<Versioned<R>> all(Class<R> table) {
        List<Versioned<R>> all = new ArrayList<>();
        Objects.requireNonNull(rows.get(table)).values().forEach(row -> all.add((Versioned<R>) row));
        return all;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Record> @Nullable R find(Class<R> table, Object key) {
        Versioned<?> found = Objects.requireNonNull(rows.get(table)).get(key);
        return found == null ? null : (R) found.row();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Record> void put(R row) {
        RowTable<R> table = (RowTable<R>) Objects.requireNonNull(tables.get(row.getClass()));
        R normal = table.normalise(row, null);
        Object key = table.keyOf(row);
        Map<Object, Versioned<?>> contents = Objects.requireNonNull(rows.get(row.getClass()));
        Versioned<?> before = contents.get(key);
        if (before == null) {
            contents.put(key, new Versioned<>(normal, position, position));
        } else if (!table.same(before.row(), normal)) {
            contents.put(key, new Versioned<>(normal, before.firstPosition(), position));
        }
    }

    @Override
    public <R extends Record> void remove(Class<R> table, Object key) {
        Objects.requireNonNull(rows.get(table)).remove(key);
    }
}
