package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionCancelled;

/** Say that an action will not be done. */
public record CancelAction(@TargetAggregateIdentifier UUID actionId, LocalDate cancelledOn, String reason) {

    ActionCancelled done() {
        return new ActionCancelled(actionId, cancelledOn, reason);
    }
}
