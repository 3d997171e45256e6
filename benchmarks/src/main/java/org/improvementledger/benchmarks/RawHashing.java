package org.improvementledger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What no verifier can do without: every file of an export is unpacked, and SHA-256 made over each payload and each entry. Nothing is compared. */
final class RawHashing {

    private static final int ENTRY_LENGTH = 2;
    private static final int PAYLOAD_LENGTH = 4;

    private RawHashing() {}

    /** Arguments: an export, and {@code one} or {@code all} for the processors to use. */
    public static void main(String[] arguments) throws IOException {
        try (ZipFile zip = new ZipFile(Path.of(arguments[0]).toFile())) {
            List<ZipEntry> files = zip.stream().map(ZipEntry.class::cast).toList();
            long hashed = arguments[1].equals("all")
                    ? files.parallelStream().mapToLong(file -> hash(zip, file)).sum()
                    : files.stream().mapToLong(file -> hash(zip, file)).sum();
            System.out.println(hashed + " hashes");
        }
    }

    private static long hash(ZipFile zip, ZipEntry file) {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(file)) {
            bytes = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (file.getName().startsWith("tile/entries/")) {
            return hash(bytes, ENTRY_LENGTH);
        }
        return file.getName().startsWith("payload/") ? hash(bytes, PAYLOAD_LENGTH) : 0;
    }

    private static long hash(byte[] bundle, int lengthBytes) {
        MessageDigest digest = digest();
        long hashed = 0;
        for (int at = 0; at < bundle.length; hashed++) {
            int length = 0;
            for (int index = 0; index < lengthBytes; index++) {
                length = length << 8 | Byte.toUnsignedInt(bundle[at++]);
            }
            digest.update(bundle, at, length);
            digest.digest();
            at += length;
        }
        return hashed;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
