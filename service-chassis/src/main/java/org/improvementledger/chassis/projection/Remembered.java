package org.improvementledger.chassis.projection;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of the last events by position, to recognise another event in a place already taken. */
final class Remembered {

    private final long[] positions;
    private final UUID[] ids;

    /** @param size how many at most */
    Remembered(int size) {
        this.positions = new long[size];
        this.ids = new UUID[size];
        clear();
    }

    void add(long position, UUID id) {
        int slot = (int) (position % ids.length);
        positions[slot] = position;
        ids[slot] = id;
    }

    @Nullable
    UUID at(long position) {
        int slot = (int) (position % ids.length);
        return positions[slot] == position ? ids[slot] : null;
    }

    void clear() {
        Arrays.fill(positions, -1);
    }
}
