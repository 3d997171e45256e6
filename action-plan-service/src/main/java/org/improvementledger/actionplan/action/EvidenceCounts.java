package org.improvementledger.actionplan.action;

import org.jspecify.annotations.Nullable;

/**
 * How much evidence an action has.
 *
 * @param counting neither withdrawn nor damaged
 * @param damaged not withdrawn, and its bytes are missing or altered
 */
public record EvidenceCounts(int counting, int damaged) {

    static final EvidenceCounts NONE = new EvidenceCounts(0, 0);

    /** Whether there is any that counts. */
    public boolean hasSound() {
        return counting > 0;
    }

    /** What one more or one fewer makes of it; null where there is none before or after. */
    EvidenceCounts changed(@Nullable EvidenceRow before, EvidenceRow after) {
        return new EvidenceCounts(
                counting + (after.isSound() ? 1 : 0) - (before != null && before.isSound() ? 1 : 0),
                damaged + (after.isDamaged() ? 1 : 0) - (before != null && before.isDamaged() ? 1 : 0));
    }
}
