package org.improvementledger.actionplan.review;

import org.improvementledger.events.Coded;

/** What became of a review that fell due. */
public enum ReviewStatus implements Coded {
    /** Due, not held, and still in time. */
    DUE,
    /** Held by its day, or within the days of tolerance. */
    HELD_ON_TIME,
    /** Held after them, before the next one fell due. */
    HELD_LATE,
    /** Not held, after the days of tolerance. */
    OVERDUE,
    /** Not held when the next one fell due, whatever came afterwards. */
    MISSED
}
