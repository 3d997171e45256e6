package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.CompletionRefused;

/** Refuse that an action is complete; it is under way again. */
public record RefuseCompletion(@TargetAggregateIdentifier UUID actionId, LocalDate refusedOn, String reason) {

    CompletionRefused done() {
        return new CompletionRefused(actionId, refusedOn, reason);
    }
}
