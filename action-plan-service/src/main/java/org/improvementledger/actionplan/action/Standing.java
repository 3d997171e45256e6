package org.improvementledger.actionplan.action;

import org.improvementledger.events.Coded;

/** How an action stands, by its milestones. */
public enum Standing implements Coded {
    NOT_STARTED,
    IN_PROGRESS,
    ALL_MILESTONES_REACHED;

    /** An action without milestones has nothing to tell progress by. */
    static Standing of(int reached, int total) {
        if (reached == 0) {
            return NOT_STARTED;
        }
        return reached < total ? IN_PROGRESS : ALL_MILESTONES_REACHED;
    }
}
