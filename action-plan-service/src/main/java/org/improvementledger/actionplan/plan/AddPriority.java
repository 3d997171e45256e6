package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.PriorityAdded;
import org.jspecify.annotations.Nullable;

/**
 * Add a priority, or theme, to a plan.
 *
 * @param outcome what it is to bring about; null where nothing is said
 */
public record AddPriority(
        @TargetAggregateIdentifier UUID planId,
        UUID priorityId,
        String title,
        @Nullable String outcome) {

    PriorityAdded done() {
        return new PriorityAdded(planId, priorityId, title, outcome);
    }
}
