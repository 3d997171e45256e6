package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.CompletionProposed;

/** Say that an action is complete, for somebody else to verify. */
public record ProposeCompletion(@TargetAggregateIdentifier UUID actionId, LocalDate completedOn, String statement) {

    CompletionProposed done() {
        return new CompletionProposed(actionId, completedOn, statement);
    }
}
