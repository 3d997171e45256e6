package org.improvementledger.actionplan.action;

import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as its action remembers it, to decide by.
 *
 * @param reached null until it is
 */
record Milestone(MilestoneAdded added, @Nullable MilestoneReached reached) {

    static Milestone added(MilestoneAdded event) {
        return new Milestone(event, null);
    }

    Milestone reached(MilestoneReached event) {
        return new Milestone(added, event);
    }
}
