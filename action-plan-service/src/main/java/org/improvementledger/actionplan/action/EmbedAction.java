package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionEmbedded;

/** Say that what a sustained action changed is how things are now done. */
public record EmbedAction(@TargetAggregateIdentifier UUID actionId, LocalDate embeddedOn, String statement) {

    ActionEmbedded done() {
        return new ActionEmbedded(actionId, embeddedOn, statement);
    }
}
