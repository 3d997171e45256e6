package org.improvementledger.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * One export against its checkpoint, and what else is known: every payload against its entry, every entry against its tile, the tiles against each other, the tree
 * against the checkpoint, the sequences of every aggregate, and the recorded times. Bundles are checked by all processors at once, a few at a time, so memory is the
 * same for any length.
 */
final class Verification {

    /** Bundles that are in memory at once. */
    private static final int AT_ONCE = 64;

    /** Payloads that are not the recorded ones and wait for the entry that says why. */
    private static final int MOST_UNLIKE = 10_000;

    private static final Set<String> BESIDE = Set.of("README.txt", "checkpoint", OlderCheckpoints.FILE, "keys");

    private final Export export;
    private final Checkpoint checkpoint;
    private final List<Checkpoint> earlier;
    private final LongConsumer progress;
    private final TreeEdge edge = new TreeEdge();
    private final Sequences sequences = new Sequences();
    private final Map<Long, byte[]> unlike = new TreeMap<>();
    private final List<Long> erased = new ArrayList<>();
    private byte[] lastTime = {};
    private int nextEarlier;

    /**
     * @param earlier what was signed before, which the log has to continue
     * @param progress is told how many entries are done
     */
    Verification(Export export, Checkpoint checkpoint, List<Checkpoint> earlier, LongConsumer progress) {
        this.export = export;
        this.checkpoint = checkpoint;
        this.earlier = earlier.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        this.progress = progress;
    }

    /** @throws Tampered for the first thing that is wrong, in order of position */
    void run() {
        for (Checkpoint before : earlier) {
            if (!before.origin().equals(checkpoint.origin())) {
                throw new Tampered("The earlier checkpoint is of " + before.origin() + ", the export of "
                        + checkpoint.origin() + ".");
            }
            if (before.size() > checkpoint.size()) {
                throw new Tampered("The log was cut short: it had " + before.size() + " entries, the export has "
                        + checkpoint.size() + ", so position " + checkpoint.size() + " is missing.");
            }
        }
        checkEarlier();
        long bundles = (checkpoint.size() + Tile.FULL - 1) / Tile.FULL;
        for (long from = 0; from < bundles; from += AT_ONCE) {
            long first = from;
            int count = (int) Math.min(AT_ONCE, bundles - from);
            List<Bundle> checked = IntStream.range(0, count)
                    .parallel()
                    .mapToObj(number -> Bundle.check(export, tile(0, first + number), service()))
                    .toList();
            checked.forEach(this::append);
            progress.accept(edge.size());
        }
        checkPayloads();
        checkEdge();
        checkNothingElse();
    }

    /** The positions of which a later entry tells that a text was erased by law; their entries still commit to what was recorded. */
    List<Long> erased() {
        return List.copyOf(erased);
    }

    private void checkPayloads() {
        for (long position : unlike.keySet()) {
            throw new Tampered("The payload at position " + position + " is not the one that was recorded.");
        }
    }

    private void takePayload(long position, Bundle.Item item) {
        if (item.unlike() != null) {
            unlike.put(position, item.unlike());
            if (unlike.size() > MOST_UNLIKE) {
                checkPayloads();
            }
        }
        ErasureTold told = item.erasure();
        if (told != null && Arrays.equals(unlike.get(told.position()), told.payloadHash())) {
            unlike.remove(told.position());
            erased.add(told.position());
        }
    }

    private String service() {
        return checkpoint.origin().substring(checkpoint.origin().lastIndexOf('/') + 1);
    }

    private Tile tile(int level, long index) {
        long width = Math.min(Tile.FULL, Tile.hashesAt(level, checkpoint.size()) - index * Tile.FULL);
        return new Tile(level, index, (int) width);
    }

    private void append(Bundle bundle) {
        for (int index = 0; index < bundle.hashes().size(); index++) {
            long position = edge.size();
            compareWithOthers(position, bundle.items().get(index));
            takePayload(position, bundle.items().get(index));
            edge.append(bundle.hashes().get(index), this::checkTile);
            checkEarlier();
        }
        if (bundle.fault() != null) {
            throw new Tampered(bundle.fault());
        }
    }

    private void compareWithOthers(long position, Bundle.Item item) {
        long expected = sequences.take(item.aggregateHigh(), item.aggregateLow());
        if (item.sequence() != expected) {
            throw new Tampered("Position " + position + " is event " + item.sequence() + " of "
                    + new UUID(item.aggregateHigh(), item.aggregateLow()) + " where event " + expected
                    + " has to come.");
        }
        if (Arrays.compare(item.time(), lastTime) < 0) {
            throw new Tampered("Position " + position + " was recorded before the position in front of it.");
        }
        lastTime = item.time();
    }

    private void checkTile(Tile tile, byte[] hashes) {
        if (tile.level() > 0 && !Arrays.equals(hashes, export.read(tile.path()))) {
            throw new Tampered(differs(tile));
        }
    }

    private String differs(Tile tile) {
        int shift = 8 * tile.level();
        return tile.path() + ", which stands for the entries from position " + (tile.index() * Tile.FULL << shift)
                + " on, is missing or altered.";
    }

    private void checkEarlier() {
        for (; nextEarlier < earlier.size() && earlier.get(nextEarlier).size() == edge.size(); nextEarlier++) {
            Checkpoint before = earlier.get(nextEarlier);
            if (!Arrays.equals(before.root(), edge.root())) {
                throw new Tampered("The first " + before.size() + " entries are not those of the earlier checkpoint: "
                        + "an entry before position " + before.size() + " was altered.");
            }
        }
    }

    private void checkEdge() {
        for (int level = 1; level < edge.levels(); level++) {
            byte[] hashes = edge.hashes(level);
            if (hashes.length > 0) {
                Tile tile = tile(level, edge.index(level));
                if (!Arrays.equals(hashes, export.read(tile.path()))) {
                    throw new Tampered(differs(tile));
                }
            }
        }
        if (!Arrays.equals(edge.root(), checkpoint.root())) {
            throw new Tampered("The entries do not have the root that the checkpoint of " + checkpoint.size()
                    + " entries was signed for: the log was rewritten.");
        }
    }

    /** What is neither needed nor explained has no place in an export. */
    private void checkNothingElse() {
        Set<String> expected = new HashSet<>(BESIDE);
        for (int level = 0; Tile.hashesAt(level, checkpoint.size()) > 0; level++) {
            long hashes = Tile.hashesAt(level, checkpoint.size());
            for (long index = 0; index * Tile.FULL < hashes; index++) {
                Tile tile = tile(level, index);
                expected.add(tile.path());
                if (level == 0) {
                    expected.add(tile.entriesPath());
                    expected.add(PayloadBundle.path(tile));
                }
            }
        }
        List<String> others = new ArrayList<>(export.names());
        others.removeAll(expected);
        if (!others.isEmpty()) {
            others.sort(null);
            throw new Tampered("The export has files that belong to no entry of the checkpoint, such as "
                    + others.getFirst() + ".");
        }
    }

    /**
     * Where two exports of one log differ first.
     *
     * @throws Tampered that names the position; nothing where the shorter is the beginning of the longer
     */
    static void compare(Export one, Checkpoint ofOne, Export other, Checkpoint ofOther) {
        if (!ofOne.origin().equals(ofOther.origin())) {
            throw new Tampered("The other export is of " + ofOther.origin() + ", not of " + ofOne.origin() + ".");
        }
        long common = Math.min(ofOne.size(), ofOther.size());
        for (long index = 0; index * Tile.FULL < common; index++) {
            byte[] hashes = one.read(widest(index, ofOne));
            byte[] others = other.read(widest(index, ofOther));
            int width = (int) Math.min(Tile.FULL, common - index * Tile.FULL);
            int differing = firstDifference(hashes, others, width * TreeHasher.BYTES);
            if (differing >= 0) {
                throw new Tampered("The two exports have different entries at position "
                        + (index * Tile.FULL + differing / TreeHasher.BYTES) + ": one of them was altered.");
            }
        }
    }

    private static String widest(long index, Checkpoint checkpoint) {
        return new Tile(0, index, (int) Math.min(Tile.FULL, checkpoint.size() - index * Tile.FULL)).path();
    }

    private static int firstDifference(byte @Nullable [] one, byte @Nullable [] other, int bytes) {
        if (one == null || other == null) {
            return 0;
        }
        int differing = Arrays.mismatch(one, 0, Math.min(bytes, one.length), other, 0, Math.min(bytes, other.length));
        return differing < bytes ? differing : -1;
    }
}
