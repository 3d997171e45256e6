package org.improvementledger.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 6962, section 2.1, uses it: leaves and nodes are told apart by a first byte. For one thread at a time. */
public final class TreeHasher {

    /** The length of every hash, in bytes. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    public TreeHasher() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of the bytes as they are, without a first byte. */
    public byte[] plain(byte[] bytes) {
        return digest.digest(bytes);
    }

    /** The hash of the tree without leaves. */
    public byte[] emptyTree() {
        return digest.digest();
    }

    public byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public byte[] node(byte[] left, byte[] right) {
        requireHash(left);
        requireHash(right);
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * The hash of a perfect tree over hashes that lie one behind the other.
     *
     * @param hashes the hashes, {@link #BYTES} each
     * @param first the first of them, counted in hashes
     * @param count how many; a power of two
     */
    public byte[] perfectTree(byte[] hashes, int first, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("No perfect tree has " + count + " leaves");
        }
        byte[] level = new byte[count * BYTES];
        System.arraycopy(hashes, first * BYTES, level, 0, level.length);
        for (int left = count; left > 1; left /= 2) {
            for (int pair = 0; pair < left / 2; pair++) {
                digest.update(NODE);
                digest.update(level, 2 * pair * BYTES, 2 * BYTES);
                byte[] parent = digest.digest();
                System.arraycopy(parent, 0, level, pair * BYTES, BYTES);
            }
        }
        byte[] root = new byte[BYTES];
        System.arraycopy(level, 0, root, 0, BYTES);
        return root;
    }

    static void requireHash(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + hash.length);
        }
    }
}
