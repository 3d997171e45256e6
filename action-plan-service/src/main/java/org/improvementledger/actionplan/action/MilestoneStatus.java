package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;

/** How a milestone stands on a day; being late stays visible after it is reached. */
public enum MilestoneStatus implements Coded {
    DUE,
    OVERDUE,
    REACHED,
    REACHED_LATE,
    WAIVED;

    /** A milestone is due until the end of the day it is due on. */
    static MilestoneStatus of(LocalDate dueOn, @Nullable LocalDate reachedOn, LocalDate day) {
        if (reachedOn != null) {
            return reachedOn.isAfter(dueOn) ? REACHED_LATE : REACHED;
        }
        return day.isAfter(dueOn) ? OVERDUE : DUE;
    }
}
