package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.CommitmentRecorded;

/**
 * A commitment, as far as monitoring needs to know it. Amounts are in pounds.
 *
 * @param spent against it, reversals taken off
 */
record OpenCommitmentRow(
        @Key UUID id, UUID allocationId, UUID budgetId, BigDecimal amount, BigDecimal spent, boolean released) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static OpenCommitmentRow recorded(CommitmentRecorded event) {
        return new OpenCommitmentRow(
                event.commitmentId(),
                event.allocationId(),
                event.budgetId(),
                event.amount().amount(),
                NOTHING,
                false);
    }

    OpenCommitmentRow spent(BigDecimal change) {
        return new OpenCommitmentRow(id, allocationId, budgetId, amount, spent.add(change), released);
    }

    OpenCommitmentRow release() {
        return new OpenCommitmentRow(id, allocationId, budgetId, amount, spent, true);
    }

    /** What is still to be spent: never below nothing, and nothing once it was released. */
    BigDecimal open() {
        return released ? NOTHING : amount.subtract(spent).max(NOTHING);
    }
}
