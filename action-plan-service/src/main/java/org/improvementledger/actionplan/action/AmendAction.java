package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionAmended;
import org.jspecify.annotations.Nullable;

/**
 * Change something about an action other than its dates; what is null stays.
 *
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers, all of them
 * @param priorityId the priority of the plan that it belongs to
 * @param noPriority true where it belongs to none any more
 */
public record AmendAction(
        @TargetAggregateIdentifier UUID actionId,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String lead,
        @Nullable List<UUID> addresses,
        @Nullable UUID priorityId,
        @Nullable Boolean noPriority,
        String reason) {

    public AmendAction {
        addresses = addresses == null ? null : List.copyOf(addresses);
    }

    ActionAmended done() {
        return new ActionAmended(actionId, title, outcome, lead, addresses, priorityId, noPriority, reason);
    }
}
