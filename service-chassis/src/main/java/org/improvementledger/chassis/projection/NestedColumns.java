package org.improvementledger.chassis.projection;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Columns of lists, and of values made of others. */
final class NestedColumns {

    private static final int OID_UUID = 2950;
    private static final int OID_TEXT = 25;

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            UUID.class,
            LocalDate.class,
            Instant.class,
            BigDecimal.class,
            Boolean.class,
            boolean.class,
            Integer.class,
            int.class,
            Long.class,
            long.class);

    private NestedColumns() {}

    static final class Uuids extends ColumnType {
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

    static final class Texts extends ColumnType {
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

    static final class Json extends ColumnType {
        private final JavaType type;
        private final boolean plain;

        Json(Type type) {
            super("jsonb", false);
            this.type = ColumnType.JSON.constructType(type);
            this.plain = isPlain(type, Set.of());
        }

        @Override
        boolean nested() {
            return true;
        }

        @Override
        Object normalise(Object value) {
            return plain
                    ? value
                    : Objects.requireNonNull(ColumnType.JSON.readValue(ColumnType.JSON.writeValueAsBytes(value), type));
        }

        @Override
        void write(CopyBuffer out, Object value) {
            byte[] json = out.once(value, ColumnType.JSON::writeValueAsBytes);
            out.putInt(json.length + 1);
            out.putByte(1); // jsonb's wire version
            out.raw(json);
        }

        @Override
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException {
            String json = rows.getString(index);
            return json == null ? null : ColumnType.JSON.readValue(json, type);
        }
    }

    /**
     * Whether values of this type come back from JSON as they are, so that nobody need look: plain values, and records of such. Lists may change after they are
     * put, and Jackson's annotations may leave something out.
     */
    static boolean isPlain(Type type, Set<Class<?>> within) {
        if (!(type instanceof Class<?> plain) || within.contains(plain)) {
            return false;
        }
        if (PLAIN.contains(plain) || plain.isEnum()) {
            return true;
        }
        Set<Class<?>> deeper = new HashSet<>(within);
        deeper.add(plain);
        return plain.isRecord()
                && !isAnnotatedForJackson(plain)
                && Arrays.stream(plain.getRecordComponents())
                        .allMatch(component -> isPlain(component.getGenericType(), deeper));
    }

    private static boolean isAnnotatedForJackson(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(elements -> elements)
                .flatMap(element -> Arrays.stream(((AnnotatedElement) element).getDeclaredAnnotations()))
                .map(annotation -> annotation.annotationType())
                .anyMatch(annotation -> annotation.getName().contains("jackson") && annotation != JsonFormat.class);
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
