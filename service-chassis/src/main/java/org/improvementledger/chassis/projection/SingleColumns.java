package org.improvementledger.chassis.projection;

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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of values that stand for themselves. */
final class SingleColumns {

    private static final int MONEY_SCALE = 2;
    private static final int MONEY_PRECISION = 17;
    private static final int NUMERIC_BASE = 10_000;
    private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND_2000 =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private SingleColumns() {}

    static final class Uuid extends ColumnType {
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

    static final class Text extends ColumnType {
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

    static final class Day extends ColumnType {
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

    static final class Time extends ColumnType {
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

    static final class Amount extends ColumnType {
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

    static final class Whole extends ColumnType {
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

    static final class Small extends ColumnType {
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

    static final class Truth extends ColumnType {
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

    static final class Bytes extends ColumnType {
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

    static final class Choice extends ColumnType {
        private final Map<Object, String> texts = new HashMap<>();
        private final Map<String, Object> constants = new HashMap<>();

        Choice(Class<?> type) {
            super("text", true);
            for (Object constant : type.getEnumConstants()) {
                String text = Objects.requireNonNull(ColumnType.JSON.convertValue(constant, String.class));
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
}
