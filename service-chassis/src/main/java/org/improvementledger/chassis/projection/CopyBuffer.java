package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.copy.CopyIn;

/** The bytes of a {@code COPY … FROM STDIN (FORMAT binary)}, big-endian as Postgres reads them. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int INITIAL_BYTES = 16_384;
    private static final int SENT_AT_ONCE = 65_536;

    private final CopyIn copy;
    private final Map<Object, byte[]> written = new IdentityHashMap<>();
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
    }

    void begin() {
        raw(SIGNATURE);
        putInt(0); // no flags
        putInt(0); // no extension
    }

    void end() throws SQLException {
        putShort(-1);
        send();
    }

    /** Hands over to the database what has gathered, once it is worth a message. */
    void sendIfLarge() throws SQLException {
        if (size >= SENT_AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }

    /** The value's bytes, made once for all the versions of a row that carry the same value. */
    byte[] once(Object value, Function<Object, byte[]> encoding) {
        return written.computeIfAbsent(value, encoding);
    }

    void putShort(int value) {
        room(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        room(4);
        setInt(size, value);
        size += 4;
    }

    void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** A field of eight bytes with its length. */
    void longField(long value) {
        putInt(8);
        putLong(value);
    }

    void textField(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        raw(utf8);
    }

    /** Leaves room for a length and gives its place, for {@link #closeLength}. */
    int openLength() {
        putInt(0);
        return size;
    }

    void closeLength(int start) {
        setInt(start - 4, size - start);
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void setInt(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
