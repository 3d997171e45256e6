package org.improvementledger.money.standing;

import org.improvementledger.events.Coded;

/** How an improvement action stands, by its milestones. */
public enum ActionStanding implements Coded {
    NOT_STARTED,
    IN_PROGRESS,
    ALL_MILESTONES_REACHED;

    /** Without a milestone there is nothing to tell progress by. */
    static ActionStanding of(long reached, int milestones) {
        if (reached == 0) {
            return NOT_STARTED;
        }
        return reached == milestones ? ALL_MILESTONES_REACHED : IN_PROGRESS;
    }
}
