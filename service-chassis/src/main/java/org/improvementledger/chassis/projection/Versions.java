package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The versions of one table's rows while a batch is applied: the current ones that are known, what the event at hand changes, and what the batch opens and
 * closes. Written with one UPDATE and one COPY for the whole batch.
 */
final class Versions<R extends Record> {

    private static final int PREFETCHED_KEYS = 10_000;

    private final RowTable<R> table;
    private final Connection connection;
    private final int cachedRows;
    private final String update;
    private final String copy;
    private final String fetch;
    private final String exists;

    /** Current versions by key, the least recently used first; {@link #absent} where there is none. */
    private final LinkedHashMap<Object, Version<R>> current = new LinkedHashMap<>(16, 0.75f, true);

    private final Version<R> absent = new Version<>(null, 0, 0);
    /** Whether every key in the table is in {@link #current} or in {@link #forgotten}, so that one not found there is nowhere. */
    private boolean complete;
    /** Keys of rows that are no longer in {@link #current}; null where there are none, or where it is not {@link #complete}. */
    private @Nullable SeenKeys forgotten;

    /** What the event at hand changes; null closes. */
    private final Map<Object, @Nullable R> changes = new LinkedHashMap<>();

    private final List<Version<R>> opened = new ArrayList<>();
    private final Map<Object, R> appendedKeys = new HashMap<>();
    private final List<Closing> closed = new ArrayList<>();

    /** Ids that the batch may ask for, until it asks for the first that is not known. */
    private @Nullable Supplier<Set<UUID>> expected;

    private record Closing(Object key, long fromPosition, long toPosition) {}

    private static final class Version<R extends Record> {
        private final @Nullable R row;
        private final long firstPosition;
        private final long fromPosition;
        private long toPosition = RowTable.OPEN;
        private boolean stored;

        Version(@Nullable R row, long firstPosition, long fromPosition) {
            this.row = row;
            this.firstPosition = firstPosition;
            this.fromPosition = fromPosition;
        }
    }

    Versions(RowTable<R> table, String schema, Connection connection, int cachedRows) {
        this.table = table;
        this.connection = connection;
        this.cachedRows = cachedRows;
        String name = schema + "." + Names.quoted(table.name());
        String key = Names.quoted(table.key().name());
        String keyType = table.key().type().sql();
        this.update = "UPDATE " + name + " AS t SET to_position = c.to_position FROM unnest(CAST(? AS " + keyType
                + "[]), CAST(? AS bigint[]), CAST(? AS bigint[])) AS c (key, from_position, to_position) WHERE t." + key
                + " = c.key AND t.from_position = c.from_position AND t.to_position = " + RowTable.OPEN;
        this.copy = "COPY " + name + " (" + table.copyColumns() + ") FROM STDIN (FORMAT binary)";
        // One descent of the primary key for each key, however many versions it has.
        this.fetch = "SELECT v.* FROM unnest(CAST(? AS " + keyType + "[])) AS k (key) CROSS JOIN LATERAL (SELECT "
                + table.selectColumns() + (table.appended() ? "" : ", to_position") + " FROM " + name + " WHERE " + key
                + " = k.key ORDER BY from_position DESC LIMIT 1) AS v"
                + (table.appended() ? "" : " WHERE v.to_position = " + RowTable.OPEN);
        this.exists = "SELECT EXISTS (SELECT FROM " + name + ")";
    }

    /** Forgets everything in memory. */
    void reload() throws SQLException {
        current.clear();
        changes.clear();
        opened.clear();
        appendedKeys.clear();
        closed.clear();
        try (PreparedStatement query = connection.prepareStatement(exists);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            complete = !rows.getBoolean(1);
            forgotten = null;
        }
    }

    /** What the batch may ask for. Read with one query when it asks for anything that is not known; most batches leave most tables alone. */
    void expect(Supplier<Set<UUID>> ids) {
        expected = table.appended() || !table.keyedById() ? null : ids;
    }

    private void prefetch(Set<UUID> ids) throws SQLException {
        List<Object> unknown = new ArrayList<>();
        for (UUID id : ids) {
            if (!current.containsKey(id) && !isNowhere(id)) {
                unknown.add(id);
                if (unknown.size() == PREFETCHED_KEYS) {
                    fetch(unknown);
                    unknown.clear();
                }
            }
        }
        if (!unknown.isEmpty()) {
            fetch(unknown);
        }
    }

    @Nullable
    R find(Object key) throws SQLException {
        if (changes.containsKey(key)) {
            return changes.get(key);
        }
        if (table.appended()) {
            R appended = appendedKeys.get(key);
            if (appended == null && !complete) {
                Version<R> stored = fetch(List.of(key)).get(key);
                return stored == null ? null : stored.row;
            }
            return appended;
        }
        return currentOf(key).row;
    }

    /** Whether this is the event's first change of this table. */
    boolean put(R row) {
        Object key = table.keyOf(row);
        boolean first = changes.isEmpty();
        if (table.appended() && (changes.containsKey(key) || appendedKeys.containsKey(key))) {
            throw new IllegalStateException("A row of " + table.name() + " with this key was appended before: " + key);
        }
        changes.put(key, row);
        return first;
    }

    /** Makes what the event at hand changed into what would be read back; once for a row, however often the event put it. */
    void normaliseChanges() {
        for (Map.Entry<Object, @Nullable R> change : changes.entrySet()) {
            R row = change.getValue();
            if (row != null) {
                Version<R> before = current.get(change.getKey());
                change.setValue(table.normalise(row, before == null ? null : before.row));
            }
        }
    }

    boolean remove(Object key) {
        if (table.appended()) {
            throw new UnsupportedOperationException("Rows of " + table.name() + " are appended and stay");
        }
        boolean first = changes.isEmpty();
        changes.put(key, null);
        return first;
    }

    /** Drops what the event at hand changed. */
    void dropChanges() {
        changes.clear();
    }

    /** Takes what the event at this position changed into the batch. */
    void takeChanges(long position) throws SQLException {
        for (Map.Entry<Object, @Nullable R> change : changes.entrySet()) {
            Object key = change.getKey();
            R row = change.getValue();
            if (table.appended()) {
                Version<R> version = new Version<>(Objects.requireNonNull(row), position, position);
                opened.add(version);
                appendedKeys.put(key, row);
                continue;
            }
            Version<R> before = currentOf(key);
            if (row == null ? before == absent : before.row != null && table.same(before.row, row)) {
                continue;
            }
            if (before != absent) {
                if (before.stored) {
                    closed.add(new Closing(key, before.fromPosition, position));
                } else {
                    before.toPosition = position;
                }
            }
            if (row == null) {
                current.put(key, absent);
            } else {
                Version<R> version = new Version<>(row, before == absent ? position : before.firstPosition, position);
                opened.add(version);
                current.put(key, version);
            }
        }
        changes.clear();
    }

    /** Writes what the batch opened and closed. */
    void flush() throws SQLException {
        if (!closed.isEmpty()) {
            close();
        }
        if (!opened.isEmpty()) {
            open();
        }
    }

    /** After the commit: what was written is now stored, and memory is bounded again. */
    void committed() {
        opened.clear();
        appendedKeys.clear();
        closed.clear();
        if (current.size() > cachedRows) {
            Iterator<Object> oldest = current.keySet().iterator();
            for (int surplus = current.size() - cachedRows; surplus > 0; surplus--) {
                forget(oldest.next());
                oldest.remove();
            }
        }
    }

    private void forget(Object key) {
        if (complete) {
            if (forgotten == null) {
                forgotten = new SeenKeys();
            }
            forgotten.add(key);
        }
    }

    /** Whether a key that is not in {@link #current} is known to have no row. */
    private boolean isNowhere(Object key) {
        return complete && (forgotten == null || !forgotten.mayContain(key));
    }

    private Version<R> currentOf(Object key) throws SQLException {
        Version<R> known = current.get(key);
        if (known != null) {
            return known;
        }
        if (!isNowhere(key)) {
            Supplier<Set<UUID>> ids = expected;
            if (ids != null) {
                expected = null;
                prefetch(ids.get());
            }
            if (!current.containsKey(key)) {
                fetch(List.of(key));
            }
            known = current.get(key);
        }
        return known == null ? absent : known;
    }

    private Map<Object, Version<R>> fetch(Collection<Object> keys) throws SQLException {
        Map<Object, Version<R>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(fetch)) {
            query.setArray(1, connection.createArrayOf(table.key().type().sql(), keys.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Versioned<R> read = table.read(rows);
                    Version<R> version = new Version<>(read.row(), read.firstPosition(), read.fromPosition());
                    version.stored = true;
                    found.put(table.keyOf(read.row()), version);
                }
            }
        }
        if (!table.appended()) {
            for (Object key : keys) {
                current.put(key, found.getOrDefault(key, absent));
            }
        }
        return found;
    }

    private void close() throws SQLException {
        Object[] keys = new Object[closed.size()];
        Object[] froms = new Object[closed.size()];
        Object[] tos = new Object[closed.size()];
        for (int index = 0; index < keys.length; index++) {
            Closing closing = closed.get(index);
            keys[index] = closing.key();
            froms[index] = closing.fromPosition();
            tos[index] = closing.toPosition();
        }
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setArray(1, connection.createArrayOf(table.key().type().sql(), keys));
            statement.setArray(2, connection.createArrayOf("bigint", froms));
            statement.setArray(3, connection.createArrayOf("bigint", tos));
            int updated = statement.executeUpdate();
            if (updated != keys.length) {
                throw new SchemaReplacedException("Of " + keys.length + " versions of " + table.name() + " to close, "
                        + updated + " are there: somebody else has changed the table.");
            }
        }
        closed.clear();
    }

    private void open() throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            // Sent as it is made, so that the database writes the first rows while the last are still made into bytes.
            CopyBuffer buffer = new CopyBuffer(in);
            buffer.begin();
            for (Version<R> version : opened) {
                R row = Objects.requireNonNull(version.row);
                table.write(buffer, row, version.firstPosition, version.fromPosition, version.toPosition);
                buffer.sendIfLarge();
            }
            buffer.end();
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        for (Version<R> version : opened) {
            version.stored = true;
        }
        opened.clear();
        complete &= !table.appended();
    }
}
