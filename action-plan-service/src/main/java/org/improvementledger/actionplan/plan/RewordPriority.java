package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.PriorityReworded;
import org.jspecify.annotations.Nullable;

/**
 * Call a priority otherwise.
 *
 * @param outcome what it is to bring about; null where nothing is said
 */
public record RewordPriority(
        @TargetAggregateIdentifier UUID planId,
        UUID priorityId,
        String title,
        @Nullable String outcome,
        String reason) {

    PriorityReworded done() {
        return new PriorityReworded(planId, priorityId, title, outcome, reason);
    }
}
