package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionAdded;
import org.jspecify.annotations.Nullable;

/**
 * Add an action to a plan.
 *
 * @param outcome what is sought
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers; may be empty
 * @param priorityId the priority of the plan that it belongs to; null for none
 */
public record AddAction(
        @TargetAggregateIdentifier UUID actionId,
        UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        List<UUID> addresses,
        @Nullable UUID priorityId) {

    public AddAction {
        addresses = List.copyOf(addresses);
    }

    ActionAdded done() {
        return new ActionAdded(actionId, planId, title, outcome, lead, startOn, dueOn, addresses, priorityId);
    }
}
