package org.improvementledger.audit.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree at one of its sizes, over its tiles: its root and its proofs. Each tile is read once. For one thread at a time.
 *
 * <p>RFC 6962, section 2.1: a tree over more than one leaf is split at the largest power of two below its size.
 */
public final class Tree {

    private final Tiles tiles;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Tile, byte[]> read = new HashMap<>();
    private final Map<Perfect, byte[]> perfect = new HashMap<>();

    /** A perfect tree within this one, by its height and its first leaf. */
    private record Perfect(int height, long from) {}

    public Tree(Tiles tiles, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return size == 0 ? hasher.emptyTree() : range(0, size);
    }

    /** The hash of one leaf, from 0. */
    public byte[] leaf(long index) {
        requireLeaf(index);
        return range(index, index + 1);
    }

    /** RFC 6962, section 2.1.1: the hashes that lead from a leaf to the root, the leaf's neighbour first. */
    public List<byte[]> inclusion(long index) {
        requireLeaf(index);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** RFC 6962, section 2.1.2: the hashes that show that the tree of an earlier size is the beginning of this one; none where the sizes are equal. */
    public List<byte[]> consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException(
                    "A consistency proof is from 1 to " + size + " leaves, not from " + earlier);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean whole = true;
        while (earlier != to) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(from, to));
        }
        return path.reversed();
    }

    private void requireLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
    }

    /** The largest power of two below n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** The hash over the leaves from one, included, to another, not included; from is where a perfect tree of at least that size begins. */
    private byte[] range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return perfect(Long.numberOfTrailingZeros(leaves), from);
        }
        long middle = from + split(leaves);
        return hasher.node(range(from, middle), range(middle, to));
    }

    /** Remembered, since the proofs of one tree share most of their hashes. */
    private byte[] perfect(int height, long from) {
        return perfect.computeIfAbsent(new Perfect(height, from), this::compute);
    }

    private byte[] compute(Perfect tree) {
        int height = tree.height();
        int level = height / Tile.HEIGHT;
        int count = 1 << (height % Tile.HEIGHT);
        long hash = tree.from() >>> (Tile.HEIGHT * level);
        Tile tile = Tile.holding(level, hash, size);
        byte[] hashes = read.computeIfAbsent(tile, this::readChecked);
        return hasher.perfectTree(hashes, (int) (hash % Tile.FULL), count);
    }

    private byte[] readChecked(Tile tile) {
        byte[] hashes = tiles.read(tile);
        if (hashes.length != tile.width() * TreeHasher.BYTES) {
            throw new MissingTileException(tile);
        }
        return hashes;
    }
}
