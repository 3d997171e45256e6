package org.improvementledger.money.standing;

import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;

/** How an improvement action stands: by how it ended, and while it has not, by its milestones. */
public enum ActionStanding implements Coded {
    NOT_STARTED,
    IN_PROGRESS,
    ALL_MILESTONES_REACHED,
    /** Its completion is verified, and the board has not closed it yet. */
    COMPLETED,
    /** The board closed it; whether it has held since makes no difference to its money. */
    CLOSED,
    CANCELLED;

    /**
     * Without a milestone there is nothing to tell progress by.
     *
     * @param done how many milestones are reached or waived
     * @param ended how it ended; null while it is open
     */
    static ActionStanding of(long done, int milestones, @Nullable ActionStanding ended) {
        if (ended != null) {
            return ended;
        }
        if (done == 0) {
            return NOT_STARTED;
        }
        return done == milestones ? ALL_MILESTONES_REACHED : IN_PROGRESS;
    }

    /** Whether nothing more is done for it, unless it is reopened. */
    public boolean isEnd() {
        return compareTo(COMPLETED) >= 0;
    }
}
