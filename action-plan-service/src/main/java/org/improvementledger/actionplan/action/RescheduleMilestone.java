package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MilestoneRescheduled;

/**
 * Give a milestone another day. Its first day stays its baseline.
 *
 * @param approver the office or staff id that approved it, never a name
 */
public record RescheduleMilestone(
        @TargetAggregateIdentifier UUID actionId, UUID milestoneId, LocalDate dueOn, String reason, String approver) {

    MilestoneRescheduled done() {
        return new MilestoneRescheduled(actionId, milestoneId, dueOn, reason, approver);
    }
}
