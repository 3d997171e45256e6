package org.improvementledger.chassis.projection;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Columns of lists, and of values made of others. */
final class NestedColumns {

    private static final int OID_UUID = 2950;
    private static final int OID_TEXT = 25;

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

        Json(Type type) {
            super("jsonb", false);
            this.type = ColumnType.JSON.constructType(type);
        }

        @Override
        boolean nested() {
            return true;
        }

        @Override
        Object normalise(Object value) {
            return Objects.requireNonNull(ColumnType.JSON.readValue(ColumnType.JSON.writeValueAsBytes(value), type));
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
