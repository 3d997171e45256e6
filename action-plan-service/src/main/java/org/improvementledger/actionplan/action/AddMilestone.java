package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MilestoneAdded;

/** Add a step to an action, with the date it is due by. */
public record AddMilestone(@TargetAggregateIdentifier UUID actionId, UUID milestoneId, String title, LocalDate dueOn) {

    MilestoneAdded done() {
        return new MilestoneAdded(actionId, milestoneId, title, dueOn);
    }
}
