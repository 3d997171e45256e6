package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MilestoneReached;
import org.jspecify.annotations.Nullable;

/**
 * Log that a milestone was reached.
 *
 * @param note how it was reached; null where nothing is said
 * @param askedOn the day, in London, on which this is asked: nothing is reached after it
 */
public record ReachMilestone(
        @TargetAggregateIdentifier UUID actionId,
        UUID milestoneId,
        LocalDate reachedOn,
        @Nullable String note,
        LocalDate askedOn) {

    MilestoneReached done() {
        return new MilestoneReached(actionId, milestoneId, reachedOn, note);
    }
}
