package org.improvementledger.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cosignatures of version 1 by C2SP tlog-cosignature: a time, and an Ed25519 signature over it and the checkpoint. */
final class Cosignatures {

    static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private Cosignatures() {}

    static byte[] message(String checkpoint, long time) {
        if (time < 0) {
            throw new IllegalArgumentException("A time before 1970: " + time);
        }
        return ("cosignature/v1\ntime " + time + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    static boolean verifies(VerifierKey key, String checkpoint, byte[] timed) {
        if (timed.length != BYTES || time(timed) < 0) {
            return false;
        }
        byte[] signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
        return Ed25519.verifies(key.publicKey(), message(checkpoint, time(timed)), signature);
    }

    static long time(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }
}
