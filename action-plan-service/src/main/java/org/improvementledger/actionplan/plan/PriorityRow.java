package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.jspecify.annotations.Nullable;

/**
 * A priority, or theme, of a plan.
 *
 * @param outcome what it is to bring about; null where nothing is said
 */
public record PriorityRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        @Nullable String outcome) {

    static PriorityRow added(PriorityAdded event) {
        return new PriorityRow(event.priorityId(), event.planId(), event.title(), event.outcome());
    }

    static PriorityRow reworded(PriorityReworded event) {
        return new PriorityRow(event.priorityId(), event.planId(), event.title(), event.outcome());
    }
}
