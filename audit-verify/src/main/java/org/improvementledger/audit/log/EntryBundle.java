package org.improvementledger.audit.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries under one tile, by C2SP tlog-tiles: each with its length before it, in two bytes, the higher first. */
public final class EntryBundle {

    private EntryBundle() {}

    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > Leaf.LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws IllegalArgumentException where the bundle ends within an entry */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            if (bundle.length - at < 2) {
                throw new IllegalArgumentException("The bundle ends within a length");
            }
            int length = (Byte.toUnsignedInt(bundle[at]) << 8) | Byte.toUnsignedInt(bundle[at + 1]);
            at += 2;
            if (bundle.length - at < length) {
                throw new IllegalArgumentException("The bundle ends within an entry");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
