package org.improvementledger.chassis.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids derived from a name, so that a repeat speaks of the same thing: version 5 (SHA-1) of RFC 9562, in a namespace of our own.
 *
 * <p>The namespace and the names are part of the history: neither may ever change.
 */
public final class NameBasedUuid {

    private static final UUID NAMESPACE = UUID.fromString("5c3a4b0e-0f52-4d0e-9a0b-0d7c7a6d1f25");

    private NameBasedUuid() {}

    /** @param parts of the name, such as {@code financial-year} and {@code 2018/19}; none of them holds a line break */
    public static UUID of(String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(Long.BYTES * 2 + text.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(Digests.sha1(input.array()));
        long most = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
