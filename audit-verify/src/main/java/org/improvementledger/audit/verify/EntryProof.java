package org.improvementledger.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.improvementledger.audit.log.Proofs;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * A C2SP tlog-proof of one entry. Its extra data is the entry, with its length before it in two bytes, and the payload, with its length before it in four bytes; the
 * payload may be left out.
 *
 * @param payload null where the proof has none
 */
record EntryProof(long index, byte[] entry, byte @Nullable [] payload, List<byte[]> path, byte[] note) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Longer than any proof: an entry and its payload as base64, 64 hashes and a note. */
    private static final long LARGEST = 64L * 1024 * 1024;

    /** Whether a file is a proof and not an export. */
    static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(HEADER.length()), HEADER.getBytes(StandardCharsets.US_ASCII));
        }
    }

    static EntryProof read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("the proof is larger than any is");
        }
        return parse(Files.readString(file));
    }

    /** @throws IllegalArgumentException where it is no proof, or one without its entry */
    static EntryProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(HEADER) || end < 0) {
            throw new IllegalArgumentException("this is no proof of an entry");
        }
        List<String> lines = text.substring(HEADER.length(), end).lines().toList();
        if (lines.size() < 2 || !lines.get(0).startsWith(EXTRA) || !lines.get(1).startsWith(INDEX)) {
            throw new IllegalArgumentException("the proof does not have its entry with it");
        }
        ByteBuffer extra = ByteBuffer.wrap(base64(lines.get(0).substring(EXTRA.length())));
        byte[] entry = take(extra, extra.remaining() < 2 ? -1 : Short.toUnsignedInt(extra.getShort()));
        byte[] payload = extra.hasRemaining() ? take(extra, extra.remaining() < 4 ? -1 : extra.getInt()) : null;
        if (extra.hasRemaining()) {
            throw new IllegalArgumentException("the proof has more than an entry and its payload");
        }
        List<byte[]> path = new ArrayList<>();
        lines.subList(2, lines.size()).forEach(line -> path.add(base64(line)));
        return new EntryProof(
                Long.parseLong(lines.get(1).substring(INDEX.length())),
                entry,
                payload,
                path,
                text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks all of it: payload against entry, entry against tree, tree against the signed checkpoint.
     *
     * @return what holds, in words
     */
    String check(Notes notes) {
        Checkpoint checkpoint = notes.ofExport(note);
        EntryReader reader = new EntryReader();
        try {
            reader.read(entry);
        } catch (IllegalArgumentException wrong) {
            throw new Tampered("The entry is not that of an event: " + wrong.getMessage() + ".");
        }
        TreeHasher hasher = new TreeHasher();
        if (reader.position() != index
                || !checkpoint.origin().endsWith("/" + reader.service())
                || !Proofs.includes(hasher.leaf(entry), index, checkpoint.size(), path, checkpoint.root())) {
            throw new Tampered("This entry is not at position " + index + " of " + checkpoint.origin() + ".");
        }
        if (payload != null && !reader.hasDataHash(hasher.plain(payload))) {
            throw new Tampered("The payload is not what the entry at position " + index + " was made of.");
        }
        return String.format(
                Locale.UK,
                "This is entry %,d of %s, as it was signed with %,d entries.%n%s%n%s",
                index,
                checkpoint.origin(),
                checkpoint.size(),
                new String(entry, StandardCharsets.UTF_8),
                payload == null ? "Its payload is not in the proof." : new String(payload, StandardCharsets.UTF_8));
    }

    private static byte[] take(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("the proof's entry ends too early");
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
