package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionReopened;

/** Put an action that was verified, closed, sustained, embedded or cancelled under way again. */
public record ReopenAction(@TargetAggregateIdentifier UUID actionId, LocalDate reopenedOn, String reason) {

    ActionReopened done() {
        return new ActionReopened(actionId, reopenedOn, reason);
    }
}
