package org.improvementledger.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the one tile of each level that is not full. It is all that has to be known to append, and what full tiles are made of.
 *
 * <p>For one thread at a time.
 */
public final class TreeEdge {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Partial> levels = new ArrayList<>();
    private long size;

    /** Takes what has become full. */
    @FunctionalInterface
    public interface FullTiles {
        void full(Tile tile, byte[] hashes);
    }

    /** The tile of a level that is growing. */
    private static final class Partial {
        private final byte[] hashes = new byte[Tile.FULL * TreeHasher.BYTES];
        private int width;
        private long index;
        private boolean changed;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Appends a leaf by its hash; every tile that becomes full by it is handed over, lowest first. */
    public void append(byte[] leafHash, FullTiles full) {
        TreeHasher.requireHash(leafHash);
        size++;
        byte[] hash = leafHash;
        for (int level = 0; ; level++) {
            Partial partial = level(level);
            System.arraycopy(hash, 0, partial.hashes, partial.width * TreeHasher.BYTES, TreeHasher.BYTES);
            partial.width++;
            partial.changed = true;
            if (partial.width < Tile.FULL) {
                return;
            }
            full.full(new Tile(level, partial.index, Tile.FULL), partial.hashes.clone());
            hash = hasher.perfectTree(partial.hashes, 0, Tile.FULL);
            partial.width = 0;
            partial.index++;
        }
    }

    /** The root of the tree as it stands: RFC 6962's hash, folded from the smallest perfect tree at the right to the largest at the left. */
    public byte[] root() {
        byte[] root = null;
        for (Partial partial : levels) {
            int end = partial.width;
            for (int perfect = 1; end > 0; perfect *= 2) {
                if ((end & perfect) != 0) {
                    end -= perfect;
                    byte[] tree = hasher.perfectTree(partial.hashes, end, perfect);
                    root = root == null ? tree : hasher.node(tree, root);
                }
            }
        }
        return root == null ? hasher.emptyTree() : root;
    }

    /** How many levels have a tile that is growing or has been full. */
    public int levels() {
        return levels.size();
    }

    /** The index of the growing tile of a level. */
    public long index(int level) {
        return levels.get(level).index;
    }

    /** The hashes in the growing tile of a level; none where the last one has just become full. */
    public byte[] hashes(int level) {
        Partial partial = levels.get(level);
        return Arrays.copyOf(partial.hashes, partial.width * TreeHasher.BYTES);
    }

    /** Whether a level's growing tile differs from when this was asked for the last time. */
    public boolean takeChange(int level) {
        Partial partial = levels.get(level);
        boolean changed = partial.changed;
        partial.changed = false;
        return changed;
    }

    /**
     * The edge as it was stored, level by level.
     *
     * @throws IllegalArgumentException where the levels are not those of one tree
     */
    public static TreeEdge of(List<Stored> levels) {
        TreeEdge edge = new TreeEdge();
        for (int level = levels.size() - 1; level >= 0; level--) {
            Stored stored = levels.get(level);
            Partial partial = edge.level(level);
            if (stored.hashes.length % TreeHasher.BYTES != 0 || stored.hashes.length >= partial.hashes.length) {
                throw new IllegalArgumentException("A growing tile of " + stored.hashes.length + " bytes");
            }
            partial.index = stored.index;
            partial.width = stored.hashes.length / TreeHasher.BYTES;
            System.arraycopy(stored.hashes, 0, partial.hashes, 0, stored.hashes.length);
            if (partial.index != edge.size) {
                throw new IllegalArgumentException("Level " + level + " has " + partial.index
                        + " full tiles where the level above has " + edge.size + " hashes");
            }
            edge.size = edge.size * Tile.FULL + partial.width;
        }
        return edge;
    }

    /**
     * The growing tile of a level.
     *
     * @param index how many full tiles are before it
     */
    public record Stored(long index, byte[] hashes) {}

    private Partial level(int level) {
        while (levels.size() <= level) {
            levels.add(new Partial());
        }
        return levels.get(level);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof TreeEdge edge) || edge.size != size || edge.levels.size() != levels.size()) {
            return false;
        }
        for (int level = 0; level < levels.size(); level++) {
            if (!Arrays.equals(hashes(level), edge.hashes(level))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size);
    }
}
