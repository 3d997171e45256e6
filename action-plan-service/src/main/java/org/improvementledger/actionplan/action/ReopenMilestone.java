package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MilestoneReopened;

/** Open a milestone again that was logged as reached or waived. */
public record ReopenMilestone(@TargetAggregateIdentifier UUID actionId, UUID milestoneId, String reason) {

    MilestoneReopened done() {
        return new MilestoneReopened(actionId, milestoneId, reason);
    }
}
