package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A priority is called otherwise from here on.
 *
 * @param outcome what it is to bring about
 */
@EventType(name = "action-plan.priority-reworded")
public record PriorityReworded(
        UUID planId,
        UUID priorityId,
        String title,
        @Nullable String outcome,
        String reason) implements PlanEvent {}
