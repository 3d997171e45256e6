package org.improvementledger.chassis.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row record and its table: the definition, rows into bytes, and result rows back into records. */
final class RowTable<R extends Record> {

    /** The {@code to_position} of a version that is current. */
    static final long OPEN = Long.MAX_VALUE;

    /** Room on each page for closing versions in place. */
    private static final int FILL_FACTOR = 85;

    private final Class<R> type;
    private final String name;
    private final List<Column> columns;
    private final Map<String, Column> byComponent;
    private final int keyIndex;
    private final boolean appended;
    private final boolean equalByRecord;
    private final Constructor<R> constructor;

    RowTable(Class<R> type) {
        this.type = type;
        this.name = Names.table(type);
        this.appended = type.isAnnotationPresent(Appended.class);
        RecordComponent[] components = type.getRecordComponents();
        this.columns = Arrays.stream(components).map(Column::new).toList();
        this.byComponent = new LinkedHashMap<>();
        for (Column column : columns) {
            byComponent.put(column.component(), column);
        }
        this.keyIndex = keyIndex(type, components);
        this.equalByRecord =
                columns.stream().noneMatch(column -> column.type().sql().equals("bytea"));
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int keyIndex(Class<?> type, RecordComponent[] components) {
        List<Integer> keys = new ArrayList<>();
        for (int index = 0; index < components.length; index++) {
            if (components[index].isAnnotationPresent(Key.class)) {
                keys.add(index);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    type.getName() + " needs exactly one @Key component, not " + keys.size());
        }
        Class<?> keyType = components[keys.getFirst()].getType();
        if (keyType != UUID.class && keyType != String.class && keyType != long.class) {
            throw new IllegalArgumentException(type.getName() + ": a key is a UUID, a String or a long");
        }
        return keys.getFirst();
    }

    Class<R> type() {
        return type;
    }

    String name() {
        return name;
    }

    boolean appended() {
        return appended;
    }

    List<Column> columns() {
        return columns;
    }

    Column key() {
        return columns.get(keyIndex);
    }

    boolean keyedById() {
        return key().type().sql().equals("uuid");
    }

    Column column(String component) {
        Column column = byComponent.get(component);
        if (column == null) {
            throw new IllegalArgumentException("No component " + component + " in " + type.getSimpleName());
        }
        return column;
    }

    Object keyOf(Record row) {
        return Objects.requireNonNull(key().valueIn(row), "A row without its key");
    }

    boolean same(Record one, Record other) {
        if (equalByRecord) {
            return one.equals(other);
        }
        for (Column column : columns) {
            if (!column.type().same(column.valueIn(one), column.valueIn(other))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The row as it would be read back from its columns; throws where a value does not fit its column.
     *
     * @param known an earlier row that is normal: a nested value carried over from it is so too
     */
    R normalise(R row, @Nullable R known) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean changed = false;
        for (int index = 0; index < values.length; index++) {
            Column column = columns.get(index);
            Object value = column.valueIn(row);
            if (value == null) {
                if (column.required()) {
                    throw new IllegalArgumentException("No " + column.component() + " in a row of " + name);
                }
                continue;
            }
            boolean carriedOver = known != null && column.type().nested() && column.valueIn(known) == value;
            values[index] = carriedOver ? value : column.type().normalise(value);
            changed |= values[index] != value;
        }
        return changed ? create(values) : row;
    }

    /** Writes a version as a tuple of a binary COPY into {@link #copyColumns()}. */
    void write(CopyBuffer out, Record row, long firstPosition, long fromPosition, long toPosition) {
        out.putShort(columns.size() + (appended ? 1 : 3));
        for (Column column : columns) {
            Object value = column.valueIn(row);
            if (value == null) {
                out.putInt(-1);
            } else {
                column.type().write(out, value);
            }
        }
        out.longField(fromPosition);
        if (!appended) {
            out.longField(firstPosition);
            out.longField(toPosition);
        }
    }

    String copyColumns() {
        return columnList() + ", from_position" + (appended ? "" : ", first_position, to_position");
    }

    /** The columns of a row and its two positions, as {@link #read} takes them. */
    String selectColumns() {
        return columnList() + ", " + firstPosition() + ", from_position";
    }

    /** The column that tells where a row appeared; an appended row has one version only. */
    String firstPosition() {
        return appended ? "from_position" : "first_position";
    }

    Versioned<R> read(ResultSet rows) throws SQLException {
        int size = columns.size();
        @Nullable Object[] values = new @Nullable Object[size];
        for (int index = 0; index < size; index++) {
            values[index] = columns.get(index).type().read(rows, index + 1);
        }
        return new Versioned<>(create(values), rows.getLong(size + 1), rows.getLong(size + 2));
    }

    /** The statements that create the table and its indexes. */
    List<String> definition(String schema) {
        String table = schema + "." + Names.quoted(name);
        String key = Names.quoted(key().name());
        String typed = columns.stream()
                .map(column -> Names.quoted(column.name()) + " " + column.type().sql()
                        + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
        List<String> statements = new ArrayList<>();
        if (appended) {
            statements.add("CREATE TABLE " + table + " (" + typed + ", from_position bigint NOT NULL, PRIMARY KEY ("
                    + key + "))");
        } else {
            statements.add("CREATE TABLE " + table + " (" + typed
                    + ", first_position bigint NOT NULL, from_position bigint NOT NULL, to_position bigint NOT NULL, PRIMARY KEY ("
                    + key + ", from_position), CHECK (from_position < to_position)) WITH (fillfactor = " + FILL_FACTOR
                    + ")");
        }
        statements.add("CREATE INDEX ON " + table + " (" + firstPosition() + ", " + key + ")");
        for (Column column : columns) {
            if (column.indexed()) {
                statements.add(
                        column.type().element() == null
                                ? "CREATE INDEX ON " + table + " (" + Names.quoted(column.name()) + ", from_position)"
                                : "CREATE INDEX ON " + table + " USING gin (" + Names.quoted(column.name()) + ")");
            }
        }
        return statements;
    }

    private String columnList() {
        return columns.stream().map(column -> Names.quoted(column.name())).collect(Collectors.joining(", "));
    }

    private R create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("A row of " + name + " refuses its values", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
