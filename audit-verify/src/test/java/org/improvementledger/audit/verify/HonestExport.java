package org.improvementledger.audit.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.NoteSignature;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignedNotes;
import org.improvementledger.audit.note.SignerKey;
import org.jspecify.annotations.Nullable;

/** A history by chance, and what is exported of it: the files by name, free to be altered. */
final class HonestExport {

    /** Entries between one checkpoint and the next. */
    static final int OLDER_EVERY = 100;

    static final String ORIGIN = "ledger.example/budget";
    static final SignerKey LOG = SignerKey.generate(ORIGIN);
    static final SignerKey WITNESS = SignerKey.generate("ledger.example/action-plan");

    final List<Leaf> leaves = new ArrayList<>();
    final List<byte[]> payloads = new ArrayList<>();

    HonestExport(Random random, int size) {
        TreeHasher hasher = new TreeHasher();
        Map<UUID, Long> sequences = new HashMap<>();
        Instant time = Instant.parse("2018-04-01T09:00:00.000001Z");
        int aggregates = 1 + random.nextInt(20);
        for (int position = 0; position < size; position++) {
            UUID subject = new UUID(7, random.nextInt(aggregates));
            byte[] payload = ("{\"n\":" + random.nextInt() + ",\"why\":\"" + "\u00a3 \\\" ".repeat(random.nextInt(5))
                            + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            time = time.plusNanos(1_000L * random.nextInt(3));
            payloads.add(payload);
            leaves.add(new Leaf(
                    "budget",
                    position,
                    new UUID(random.nextLong(), random.nextLong()),
                    "budget.spend-recorded",
                    "1",
                    subject,
                    sequences.merge(subject, 0L, (last, none) -> last + 1),
                    "finance-officer",
                    random.nextBoolean() ? "cabinet" : null,
                    "c-\n\u0007-" + position,
                    random.nextBoolean() ? "e-1" : null,
                    time,
                    hasher.plain(payload)));
        }
    }

    /** One more event, of an aggregate of its own. */
    void append(String type, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        payloads.add(bytes);
        leaves.add(new Leaf(
                "budget",
                leaves.size(),
                new UUID(9, leaves.size()),
                type,
                "1",
                new UUID(8, leaves.size()),
                0,
                "administrator",
                null,
                "c",
                null,
                Instant.parse("2021-03-01T09:00:00.000001Z"),
                new TreeHasher().plain(bytes)));
    }

    Checkpoint checkpoint() {
        TreeHasher hasher = new TreeHasher();
        TreeEdge edge = new TreeEdge();
        leaves.forEach(leaf -> edge.append(hasher.leaf(leaf.entry()), (tile, hashes) -> {}));
        return new Checkpoint(ORIGIN, edge.size(), edge.root());
    }

    /** The files, signed and cosigned. */
    Map<String, byte[]> files() {
        return files(true);
    }

    Map<String, byte[]> files(boolean cosigned) {
        Map<String, byte[]> files = new TreeMap<>();
        TreeHasher hasher = new TreeHasher();
        TreeEdge edge = new TreeEdge();
        List<SignedNote> older = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (edge.size() > 0 && edge.size() % OLDER_EVERY == 0) {
                older.add(signed(new Checkpoint(ORIGIN, edge.size(), edge.root()), cosigned));
            }
            edge.append(hasher.leaf(leaf.entry()), (tile, hashes) -> files.put(tile.path(), hashes));
        }
        for (int level = 0; level < edge.levels(); level++) {
            byte[] hashes = edge.hashes(level);
            if (hashes.length > 0) {
                files.put(new Tile(level, edge.index(level), hashes.length / TreeHasher.BYTES).path(), hashes);
            }
        }
        for (int first = 0; first < leaves.size(); first += Tile.FULL) {
            int end = Math.min(first + Tile.FULL, leaves.size());
            Tile tile = new Tile(0, first / Tile.FULL, end - first);
            files.put(
                    tile.entriesPath(),
                    EntryBundle.write(
                            leaves.subList(first, end).stream().map(Leaf::entry).toList()));
            files.put(PayloadBundle.path(tile), PayloadBundle.write(payloads.subList(first, end)));
        }
        Checkpoint checkpoint = new Checkpoint(ORIGIN, edge.size(), edge.root());
        files.put("checkpoint", signed(checkpoint, cosigned).note().getBytes(StandardCharsets.UTF_8));
        files.put("checkpoints", SignedNotes.write(older).getBytes(StandardCharsets.UTF_8));
        files.put("keys", (LOG.verifier().text() + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("README.txt", new byte[0]);
        return files;
    }

    static SignedNote signed(Checkpoint checkpoint, boolean cosigned) {
        List<NoteSignature> signatures = new ArrayList<>(List.of(LOG.sign(checkpoint.text())));
        if (cosigned) {
            signatures.add(WITNESS.cosign(checkpoint, 1_700_000_000));
        }
        return new SignedNote(checkpoint.text(), signatures);
    }

    static Path unpacked(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path written = folder.resolve(file.getKey());
            Files.createDirectories(written.getParent());
            Files.write(written, file.getValue());
        }
        return folder;
    }

    /** An export in memory. */
    record InMemory(Map<String, byte[]> files) implements Export {
        @Override
        public byte @Nullable [] read(String path) {
            return files.get(path);
        }

        @Override
        public Set<String> names() {
            return files.keySet();
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
