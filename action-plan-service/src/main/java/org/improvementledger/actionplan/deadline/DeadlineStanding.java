package org.improvementledger.actionplan.deadline;

import org.improvementledger.events.Coded;

/** How a deadline stands on a day. */
public enum DeadlineStanding implements Coded {
    OVERDUE,
    DUE_SOON,
    DUE,
    MET_LATE,
    MET;

    public boolean isOpen() {
        return this == OVERDUE || this == DUE_SOON || this == DUE;
    }
}
