package org.improvementledger.chassis.projection;

import java.util.BitSet;

/**
 * Which keys were added, in a mebibyte however many there are: what was added is always found again, and what was not is taken for added once in a thousand
 * times as long as there are fewer than half a million. A Bloom filter.
 */
final class SeenKeys {

    private static final int BITS = 1 << 23;
    private static final int PROBES = 5;

    private final BitSet bits = new BitSet(BITS);

    void add(Object key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            bits.set(place(hash, probe));
        }
    }

    /** False where the key was never added. */
    boolean mayContain(Object key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            if (!bits.get(place(hash, probe))) {
                return false;
            }
        }
        return true;
    }

    private static int place(long hash, int probe) {
        return (int) (hash + probe * (hash >>> 32 | 1)) & BITS - 1;
    }

    /** The key's own hash over all 64 bits: multiplied and folded as SplitMix64 does. */
    private static long hash(Object key) {
        long mixed = key.hashCode() * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
