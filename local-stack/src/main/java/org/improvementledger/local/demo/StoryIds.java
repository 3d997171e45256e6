package org.improvementledger.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The story's identifiers: derived from names (RFC 9562, version 5), so that playing it again speaks of the same things. */
final class StoryIds {

    private static final UUID STORY = UUID.fromString("6f1b4c7e-3f0a-5d53-9b0e-2c7d1a9e4f10");
    private static final int UUID_BYTES = 16;

    private StoryIds() {}

    static UUID of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(UUID_BYTES + bytes.length)
                .putLong(STORY.getMostSignificantBits())
                .putLong(STORY.getLeastSignificantBits())
                .put(bytes);
        ByteBuffer hash = ByteBuffer.wrap(sha1(named.array()));
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
