package org.improvementledger.money.transparency;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.RedactionLifted;

/** Publish a line of the return whole after all. */
record LiftRedaction(@TargetAggregateIdentifier UUID returnId, ReturnQuarter quarter, UUID spendId, String reason) {

    LiftRedaction(ReturnQuarter quarter, UUID spendId, String reason) {
        this(quarter.id(), quarter, spendId, reason);
    }

    RedactionLifted done() {
        return new RedactionLifted(returnId, quarter.year(), quarter.number(), spendId, reason);
    }
}
