package org.improvementledger.chassis.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** How a row component's values go into a column and come back the same. */
abstract class ColumnType {

    /** Rows' nested values are stored with the JSON defaults: enums by their text, absent values as null. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MONEY_SCALE = 2;
    private static final int MONEY_PRECISION = 17;
    private static final int NUMERIC_BASE = 10_000;
    private static final int OID_UUID = 2950;
    private static final int OID_TEXT = 25;
    private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND_2000 =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final String sql;
    private final boolean ordered;

    private ColumnType(String sql, boolean ordered) {
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
            return new Uuid();
        } else if (type == String.class) {
            return new Text();
        } else if (type == LocalDate.class) {
            return new Day();
        } else if (type == Instant.class) {
            return new Time();
        } else if (type == BigDecimal.class) {
            return new Amount();
        } else if (type == long.class || type == Long.class) {
            return new Whole();
        } else if (type == int.class || type == Integer.class) {
            return new Small();
        } else if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        } else if (type == byte[].class) {
            return new Bytes();
        } else if (type.isEnum()) {
            return new Choice(type);
        } else if (type == List.class && elementOf(generic) == UUID.class) {
            return new Uuids();
        } else if (type == List.class && elementOf(generic) == String.class) {
            return new Texts();
        } else if (type.isRecord() || (type == List.class && isRecord(elementOf(generic)))) {
            return new Json(generic);
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

    private static final class Uuid extends ColumnType {
        Uuid() {
            super("uuid", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            UUID id = (UUID) value;
            out.putInt(16);
            out.putLong(id.getMostSignificantBits());
            out.putLong(id.getLeastSignificantBits());
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, UUID.class);
        }
    }

    private static final class Text extends ColumnType {
        Text() {
            super("text", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.textField((String) value);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return rows.getString(index);
        }
    }

    private static final class Day extends ColumnType {
        Day() {
            super("date", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.putInt(4);
            out.putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - EPOCH_DAY_2000));
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, LocalDate.class);
        }
    }

    private static final class Time extends ColumnType {
        Time() {
            super("timestamptz", true);
        }

        @Override
        Object normalise(Object value) {
            return ((Instant) value).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            Instant at = (Instant) value;
            long seconds = Math.subtractExact(at.getEpochSecond(), EPOCH_SECOND_2000);
            out.longField(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), at.getNano() / 1_000));
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            OffsetDateTime at = rows.getObject(index, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    private static final class Amount extends ColumnType {
        Amount() {
            super("numeric(" + MONEY_PRECISION + "," + MONEY_SCALE + ")", true);
        }

        @Override
        Object normalise(Object value) {
            BigDecimal amount = ((BigDecimal) value).setScale(MONEY_SCALE, RoundingMode.UNNECESSARY);
            if (amount.precision() > MONEY_PRECISION) {
                throw new ArithmeticException("An amount of more than " + MONEY_PRECISION + " digits: " + amount);
            }
            return amount;
        }

        @Override
        void write(CopyBuffer out, Object value) {
            long pence = ((BigDecimal) value).unscaledValue().longValueExact();
            long pounds = Math.abs(pence / 100);
            int hundredths = (int) Math.abs(pence % 100);
            int groups = 0;
            for (long rest = pounds; rest > 0; rest /= NUMERIC_BASE) {
                groups++;
            }
            out.putInt(8 + 2 * (groups + 1));
            out.putShort(groups + 1);
            out.putShort(groups - 1);
            out.putShort(pence < 0 ? 0x4000 : 0);
            out.putShort(MONEY_SCALE);
            long divisor = 1;
            for (int group = 1; group < groups; group++) {
                divisor *= NUMERIC_BASE;
            }
            for (int group = 0; group < groups; group++) {
                out.putShort((int) (pounds / divisor % NUMERIC_BASE));
                divisor /= NUMERIC_BASE;
            }
            out.putShort(hundredths * 100);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return rows.getBigDecimal(index);
        }

        @Override
        String text(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    private static final class Whole extends ColumnType {
        Whole() {
            super("bigint", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.longField((Long) value);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            long value = rows.getLong(index);
            return rows.wasNull() ? null : value;
        }
    }

    private static final class Small extends ColumnType {
        Small() {
            super("integer", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.putInt(4);
            out.putInt((Integer) value);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            int value = rows.getInt(index);
            return rows.wasNull() ? null : value;
        }
    }

    private static final class Truth extends ColumnType {
        Truth() {
            super("boolean", true);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.putInt(1);
            out.putByte((Boolean) value ? 1 : 0);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            boolean value = rows.getBoolean(index);
            return rows.wasNull() ? null : value;
        }
    }

    private static final class Bytes extends ColumnType {
        Bytes() {
            super("bytea", false);
        }

        @Override
        boolean same(@Nullable Object one, @Nullable Object other) {
            return Arrays.equals((byte[]) one, (byte[]) other);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            byte[] bytes = (byte[]) value;
            out.putInt(bytes.length);
            out.raw(bytes);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return rows.getBytes(index);
        }
    }

    private static final class Choice extends ColumnType {
        private final Map<Object, String> texts = new HashMap<>();
        private final Map<String, Object> constants = new HashMap<>();

        Choice(Class<?> type) {
            super("text", true);
            for (Object constant : type.getEnumConstants()) {
                String text = Objects.requireNonNull(JSON.convertValue(constant, String.class));
                texts.put(constant, text);
                constants.put(text, constant);
            }
        }

        @Override
        void write(CopyBuffer out, Object value) {
            out.textField(text(value));
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            String text = rows.getString(index);
            if (text == null) {
                return null;
            }
            Object constant = constants.get(text);
            if (constant == null) {
                throw new SQLException("Not a value of this column's enum: " + text);
            }
            return constant;
        }

        @Override
        String text(Object value) {
            return value instanceof String text ? text : texts.getOrDefault(value, value.toString());
        }
    }

    private static final class Uuids extends ColumnType {
        Uuids() {
            super("uuid[]", false);
        }

        @Override
        Object normalise(Object value) {
            return List.copyOf((List<?>) value);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            List<?> ids = (List<?>) value;
            int start = out.openLength();
            writeArrayHead(out, OID_UUID, ids.size());
            for (Object element : ids) {
                UUID id = (UUID) element;
                out.putInt(16);
                out.putLong(id.getMostSignificantBits());
                out.putLong(id.getLeastSignificantBits());
            }
            out.closeLength(start);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return readArray(rows, index);
        }

        @Override
        String element() {
            return "uuid";
        }
    }

    private static final class Texts extends ColumnType {
        Texts() {
            super("text[]", false);
        }

        @Override
        Object normalise(Object value) {
            return List.copyOf((List<?>) value);
        }

        @Override
        void write(CopyBuffer out, Object value) {
            List<?> texts = (List<?>) value;
            int start = out.openLength();
            writeArrayHead(out, OID_TEXT, texts.size());
            for (Object text : texts) {
                out.textField((String) text);
            }
            out.closeLength(start);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            return readArray(rows, index);
        }

        @Override
        String element() {
            return "text";
        }
    }

    private static final class Json extends ColumnType {
        private final JavaType type;

        Json(Type type) {
            super("jsonb", false);
            this.type = JSON.constructType(type);
        }

        @Override
        boolean nested() {
            return true;
        }

        @Override
        Object normalise(Object value) {
            return Objects.requireNonNull(JSON.readValue(JSON.writeValueAsBytes(value), type));
        }

        @Override
        void write(CopyBuffer out, Object value) {
            byte[] json = out.once(value, JSON::writeValueAsBytes);
            out.putInt(json.length + 1);
            out.putByte(1); // jsonb's wire version
            out.raw(json);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            String json = rows.getString(index);
            return json == null ? null : JSON.readValue(json, type);
        }
    }

    private static void writeArrayHead(CopyBuffer out, int elementOid, int size) {
        out.putInt(size == 0 ? 0 : 1); // dimensions
        out.putInt(0); // no nulls
        out.putInt(elementOid);
        if (size > 0) {
            out.putInt(size);
            out.putInt(1); // lower bound
        }
    }

    private static @Nullable Object readArray(ResultSet rows, int index) throws SQLException {
        java.sql.Array array = rows.getArray(index);
        return array == null ? null : List.of((Object[]) array.getArray());
    }
}
