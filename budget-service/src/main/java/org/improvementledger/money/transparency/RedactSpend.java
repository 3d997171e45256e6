package org.improvementledger.money.transparency;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Redaction;
import org.improvementledger.events.SpendRedacted;

/** Publish a line of the return without its beneficiary. */
record RedactSpend(
        @TargetAggregateIdentifier UUID returnId,
        ReturnQuarter quarter,
        UUID spendId,
        Redaction redaction,
        String reason) {

    RedactSpend(ReturnQuarter quarter, UUID spendId, Redaction redaction, String reason) {
        this(quarter.id(), quarter, spendId, redaction, reason);
    }

    SpendRedacted done() {
        return new SpendRedacted(returnId, quarter.year(), quarter.number(), spendId, redaction, reason);
    }
}
