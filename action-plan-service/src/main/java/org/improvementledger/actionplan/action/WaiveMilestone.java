package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MilestoneWaived;

/** Say that a milestone will not be reached, and need not be. */
public record WaiveMilestone(
        @TargetAggregateIdentifier UUID actionId, UUID milestoneId, LocalDate waivedOn, String reason) {

    MilestoneWaived done() {
        return new MilestoneWaived(actionId, milestoneId, waivedOn, reason);
    }
}
