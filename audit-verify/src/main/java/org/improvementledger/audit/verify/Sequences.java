package org.improvementledger.audit.verify;

/** The next sequence number of each aggregate, in little memory: 24 bytes and some air for each. */
final class Sequences {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    /** One more than the last sequence number seen; 0 where a place is free. */
    private long[] next = new long[FIRST_CAPACITY];

    private int used;

    /** The sequence number that has to come next of the aggregate with these halves of its id, and counts it as come. */
    long take(long highBits, long lowBits) {
        if (used * 2 > next.length) {
            grow();
        }
        int place = place(highBits, lowBits);
        if (next[place] == 0) {
            used++;
            high[place] = highBits;
            low[place] = lowBits;
        }
        return next[place]++;
    }

    private int place(long highBits, long lowBits) {
        long mixed = (highBits * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(lowBits * 0xC2B2AE3D27D4EB4FL, 31);
        int place = (int) (mixed ^ (mixed >>> 32)) & (next.length - 1);
        while (next[place] != 0 && (high[place] != highBits || low[place] != lowBits)) {
            place = (place + 1) & (next.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldNext = next;
        high = new long[oldNext.length * 2];
        low = new long[oldNext.length * 2];
        next = new long[oldNext.length * 2];
        for (int old = 0; old < oldNext.length; old++) {
            if (oldNext[old] != 0) {
                int place = place(oldHigh[old], oldLow[old]);
                high[place] = oldHigh[old];
                low[place] = oldLow[old];
                next[place] = oldNext[old];
            }
        }
    }
}
