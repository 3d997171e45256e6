package org.improvementledger.actionplan.board;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it was seen, in the form in which history keeps it. Being part of the history it needs no store of its own: it is
 * published, proved and restored with everything else.
 *
 * @param sha256 of the page, in hexadecimal
 * @param compressed the page in UTF-8, compressed with gzip, in Base64
 */
public record FrozenPage(String sha256, String compressed) {

    /** Characters, compressed: an event must fit into a Kafka message with room to spare. */
    static final int LONGEST = 600_000;

    public static FrozenPage of(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new FrozenPage(digest(bytes), Base64.getEncoder().encodeToString(compressed.toByteArray()));
    }

    /**
     * The page's bytes as they were.
     *
     * @throws IllegalStateException when they are not what was frozen
     */
    public byte[] bytes() {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(compressed)))) {
            byte[] bytes = gzip.readAllBytes();
            if (!digest(bytes).equals(sha256)) {
                throw new IllegalStateException("The page is not what was frozen: its SHA-256 is not " + sha256);
            }
            return bytes;
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalStateException("The page is not what was frozen", broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
