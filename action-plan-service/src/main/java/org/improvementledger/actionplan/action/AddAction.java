package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionAdded;

/**
 * Add an action to a plan.
 *
 * @param outcome what is sought
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers; may be empty
 */
public record AddAction(
        @TargetAggregateIdentifier UUID actionId,
        UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        List<UUID> addresses) {

    public AddAction {
        addresses = List.copyOf(addresses);
    }

    ActionAdded done() {
        return new ActionAdded(actionId, planId, title, outcome, lead, startOn, dueOn, addresses);
    }
}
