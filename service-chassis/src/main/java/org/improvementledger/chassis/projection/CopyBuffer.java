package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a {@code COPY … FROM STDIN (FORMAT binary)}, big-endian as Postgres reads them. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int INITIAL_BYTES = 16_384;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    void begin() {
        raw(SIGNATURE);
        putInt(0); // no flags
        putInt(0); // no extension
    }

    void end() {
        putShort(-1);
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

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
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
