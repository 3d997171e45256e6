package org.improvementledger.chassis.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a row component's values go into a column and come back the same. */
abstract class ColumnType {

    /** Rows' nested values are stored with the JSON defaults: enums by their text, absent values as null. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String sql;
    private final boolean ordered;

    ColumnType(String sql, boolean ordered) {
        this.sql = sql;
        this.ordered = ordered;
    }

    /** The column's type in Postgres. */
    final String sql() {
        return sql;
    }

    /** Whether values can be compared, sorted by and written as a single text. */
    final boolean ordered() {
        return ordered;
    }

    /** Whether values are made of others, so that it takes time to normalise them. */
    boolean nested() {
        return false;
    }

    /** Writes a value with its length before it. */
    abstract void write(CopyBuffer out, Object value);

    abstract @Nullable Object read(ResultSet rows, int index) throws SQLException;

    /** The value as it would be read back, so that a cached row and a stored one are equal. Throws where the column cannot hold it. */
    Object normalise(Object value) {
        return value;
    }

    boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    /** The value as text that Postgres casts back to this column's type. */
    String text(Object value) {
        return value.toString();
    }

    /** The element type in Postgres where this is a list that can be searched, else null. */
    @Nullable
    String element() {
        return null;
    }

    static ColumnType of(RecordComponent component) {
        Class<?> type = component.getType();
        Type generic = component.getGenericType();
        if (type == UUID.class) {
            return new SingleColumns.Uuid();
        } else if (type == String.class) {
            return new SingleColumns.Text();
        } else if (type == LocalDate.class) {
            return new SingleColumns.Day();
        } else if (type == Instant.class) {
            return new SingleColumns.Time();
        } else if (type == BigDecimal.class) {
            return new SingleColumns.Amount();
        } else if (type == long.class || type == Long.class) {
            return new SingleColumns.Whole();
        } else if (type == int.class || type == Integer.class) {
            return new SingleColumns.Small();
        } else if (type == boolean.class || type == Boolean.class) {
            return new SingleColumns.Truth();
        } else if (type == byte[].class) {
            return new SingleColumns.Bytes();
        } else if (type.isEnum()) {
            return new SingleColumns.Choice(type);
        } else if (type == List.class && elementOf(generic) == UUID.class) {
            return new NestedColumns.Uuids();
        } else if (type == List.class && elementOf(generic) == String.class) {
            return new NestedColumns.Texts();
        } else if (type.isRecord() || (type == List.class && isRecord(elementOf(generic)))) {
            return new NestedColumns.Json(generic);
        }
        throw new IllegalArgumentException("No column type for " + generic.getTypeName() + " " + component.getName()
                + " of " + component.getDeclaringRecord().getName());
    }

    private static @Nullable Type elementOf(Type generic) {
        return generic instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
    }

    private static boolean isRecord(@Nullable Type type) {
        return type instanceof Class<?> plain && plain.isRecord();
    }
}
