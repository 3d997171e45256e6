package org.improvementledger.audit.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree in memory, and RFC 6962's own recursive definition of it to hold it against. */
final class TreesUnderTest {

    final TreeEdge edge = new TreeEdge();
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> leafHashes = new ArrayList<>();

    static TreesUnderTest ofSize(long size) {
        TreesUnderTest tree = new TreesUnderTest();
        for (long leaf = 0; leaf < size; leaf++) {
            tree.append(ByteBuffer.allocate(Long.BYTES).putLong(leaf).array());
        }
        return tree;
    }

    void append(byte[] entry) {
        byte[] hash = hasher.leaf(entry);
        leafHashes.add(hash);
        edge.append(hash, (tile, hashes) -> tiles.put(tile.level() + "/" + tile.index(), hashes));
    }

    byte[] leafHash(long index) {
        return leafHashes.get(Math.toIntExact(index));
    }

    byte[] read(Tile tile) {
        byte[] hashes = tiles.get(tile.level() + "/" + tile.index());
        if (hashes == null && tile.level() < edge.levels() && edge.index(tile.level()) == tile.index()) {
            hashes = edge.hashes(tile.level());
        }
        int bytes = tile.width() * TreeHasher.BYTES;
        if (hashes == null || hashes.length < bytes) {
            throw new MissingTileException(tile);
        }
        return Arrays.copyOf(hashes, bytes);
    }

    Tree at(long size) {
        return new Tree(this::read, size);
    }

    /** MTH of RFC 6962, section 2.1, word for word. */
    byte[] defined(long size) {
        return defined(0, Math.toIntExact(size));
    }

    private byte[] defined(int from, int to) {
        int n = to - from;
        if (n == 0) {
            return hasher.emptyTree();
        }
        if (n == 1) {
            return leafHashes.get(from);
        }
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return hasher.node(defined(from, from + k), defined(from + k, to));
    }
}
