package org.improvementledger.audit.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.log.stored.StoredLog.StoredEntry;
import org.improvementledger.audit.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/** One look through a log as it was when the look began, a tile's worth of entries at a time. */
final class LogRound {

    /** After that many the rest of the log is left: whoever looks into these finds the others. */
    private static final int MOST_FINDINGS = 10;

    private final StoredLog log;
    private final @Nullable EventStoreLeaves store;
    private final long storeEnd;
    private final List<Checkpoint> signed;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final TreeEdge edge = new TreeEdge();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param store of the service's own log; null of the other's
     * @param signed checkpoints of sizes that the log has
     */
    LogRound(StoredLog log, @Nullable EventStoreLeaves store, List<Checkpoint> signed) {
        this.log = log;
        this.store = store;
        this.storeEnd = store == null ? 0 : store.end();
        this.signed = List.copyOf(signed);
        long applied = log.applied();
        this.size = log.size();
        if (size < applied) {
            add(
                    Finding.SIZE,
                    size,
                    Finding.NOTHING,
                    Finding.NOTHING,
                    "The log ends before position " + size + ", but events up to position " + (applied - 1)
                            + " were applied: it was cut short.");
        }
    }

    /** What is wrong, up to where the round is, in order of position. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many entries were looked at. */
    long checked() {
        return edge.size();
    }

    /** Looks at the next entries; false where there are none left. */
    boolean next() {
        if (edge.size() >= size || findings.size() >= MOST_FINDINGS) {
            return false;
        }
        Tile tile = tile(0, edge.size() / Tile.FULL);
        byte[] hashes;
        try {
            hashes = log.read(tile);
        } catch (MissingTileException gone) {
            add(Finding.TILE, edge.size() + 1, Finding.NOTHING, Finding.NOTHING, missing(tile));
            return false;
        }
        compare(
                Finding.ENTRY,
                tile,
                hashes,
                log.entries(edge.size(), tile.width()).stream().map(this::leaf).toList(),
                size);
        if (store != null) {
            compare(Finding.EVENT, tile, hashes, store.leaves(edge.size(), tile.width()), storeEnd);
        }
        for (int index = 0; index < tile.width(); index++) {
            edge.append(
                    Arrays.copyOfRange(hashes, index * TreeHasher.BYTES, (index + 1) * TreeHasher.BYTES),
                    this::compareTile);
            compareSigned();
        }
        if (edge.size() == size) {
            compareEdge();
        }
        return true;
    }

    private Tile tile(int level, long index) {
        return new Tile(level, index, (int) Math.min(Tile.FULL, Tile.hashesAt(level, size) - index * Tile.FULL));
    }

    /** Another payload than was recorded is excused by an entry that tells of its erasure, and by nothing else. */
    private Leaf leaf(StoredEntry entry) {
        Leaf recorded = entry.leaf();
        return !entry.erased() || log.tellsOfErasure(recorded.position(), recorded.dataHash())
                ? recorded
                : recorded.withDataHash(hasher.plain(entry.payload()));
    }

    /** @param end of what there must be a row for */
    private void compare(String kind, Tile tile, byte[] hashes, List<Leaf> leaves, long end) {
        Map<Long, Leaf> byPosition =
                leaves.stream().collect(Collectors.toMap(Leaf::position, Function.identity(), (one, other) -> one));
        long first = tile.index() * Tile.FULL;
        for (int index = 0; index < tile.width() && first + index < end; index++) {
            long position = first + index;
            byte[] hash = Arrays.copyOfRange(hashes, index * TreeHasher.BYTES, (index + 1) * TreeHasher.BYTES);
            Leaf leaf = byPosition.get(position);
            byte[] computed = leaf == null ? Finding.NOTHING : hasher.leaf(leaf.entry());
            if (!Arrays.equals(hash, computed)) {
                String where = kind.equals(Finding.ENTRY) ? "of the audit trail" : "of the event store";
                add(
                        kind,
                        position + 1,
                        hash,
                        computed,
                        "Position " + position + " " + where + " is "
                                + (leaf == null ? "missing." : "not what the log has: one of them was altered."));
            }
        }
    }

    private void compareTile(Tile full, byte[] hashes) {
        if (full.level() > 0) {
            compareTile(full, hashes, Tile.FULL);
        }
    }

    private void compareTile(Tile tile, byte[] computed, int width) {
        Tile wanted = new Tile(tile.level(), tile.index(), width);
        long first = tile.index() * Tile.FULL << 8 * tile.level();
        try {
            byte[] stored = log.read(wanted);
            int differing = Arrays.mismatch(stored, computed);
            if (differing >= 0) {
                long from = first + ((long) (differing / TreeHasher.BYTES) << 8 * tile.level());
                add(
                        Finding.TILE,
                        from + 1,
                        hasher.plain(stored),
                        hasher.plain(computed),
                        wanted.path() + " is not what the hashes below it give, from position " + from
                                + " on: one of them was altered.");
            }
        } catch (MissingTileException gone) {
            add(Finding.TILE, first + 1, Finding.NOTHING, hasher.plain(computed), missing(wanted));
        }
    }

    private static String missing(Tile tile) {
        return tile.path() + " is missing, which stands for the entries from position "
                + (tile.index() * Tile.FULL << 8 * tile.level()) + " on.";
    }

    private void compareEdge() {
        for (int level = 1; level < edge.levels(); level++) {
            byte[] hashes = edge.hashes(level);
            if (hashes.length > 0) {
                Tile tile = tile(level, edge.index(level));
                compareTile(tile, hashes, tile.width());
            }
        }
    }

    private void compareSigned() {
        for (Checkpoint checkpoint : signed) {
            if (checkpoint.size() == edge.size() && !Arrays.equals(checkpoint.root(), edge.root())) {
                add(
                        Finding.ROOT,
                        checkpoint.size(),
                        checkpoint.root(),
                        edge.root(),
                        "The first " + checkpoint.size() + " entries have the root "
                                + HexFormat.of().formatHex(edge.root())
                                + ", another one than was signed: one before position " + checkpoint.size()
                                + " was altered.");
            }
        }
    }

    private void add(String kind, long size, byte[] claimed, byte[] computed, String said) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, size, claimed, computed, said));
        }
    }
}
