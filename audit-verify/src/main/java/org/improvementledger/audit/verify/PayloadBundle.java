package org.improvementledger.audit.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.audit.log.Tile;

/** The payloads under one tile of level 0: each with its length before it, in four bytes, the highest first. */
public final class PayloadBundle {

    private PayloadBundle() {}

    /** Where an export has it. */
    public static String path(Tile tile) {
        return "payload/" + tile.place();
    }

    public static byte[] write(List<byte[]> payloads) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] payload : payloads) {
            bundle.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(payload.length).array());
            bundle.writeBytes(payload);
        }
        return bundle.toByteArray();
    }

    /** @throws IllegalArgumentException where the bundle ends within a payload */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> payloads = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            if (bundle.length - at < Integer.BYTES) {
                throw new IllegalArgumentException("The bundle ends within a length");
            }
            int length = ByteBuffer.wrap(bundle, at, Integer.BYTES).getInt();
            at += Integer.BYTES;
            if (length < 0 || bundle.length - at < length) {
                throw new IllegalArgumentException("The bundle ends within a payload");
            }
            payloads.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return payloads;
    }
}
