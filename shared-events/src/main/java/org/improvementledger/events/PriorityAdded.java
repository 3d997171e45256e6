package org.improvementledger.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A priority, or theme, joined the plan; actions are grouped under it. Priorities keep the order in which they were added.
 *
 * @param priorityId the priority, which begins with this event
 * @param outcome what it is to bring about
 */
@EventType(name = "action-plan.priority-added")
public record PriorityAdded(
        UUID planId,
        UUID priorityId,
        String title,
        @Nullable String outcome) implements PlanEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(priorityId);
    }
}
