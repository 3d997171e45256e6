package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.CommitmentRecorded;

/**
 * Money promised out of an allocation, in pounds.
 *
 * @param spent against it, without what was reversed
 * @param released whether what was open of it will not be spent
 */
public record CommitmentRow(@Key UUID id, UUID allocationId, BigDecimal amount, BigDecimal spent, boolean released) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static CommitmentRow recorded(CommitmentRecorded event) {
        return new CommitmentRow(
                event.commitmentId(), event.allocationId(), event.amount().amount(), NOTHING, false);
    }

    CommitmentRow spent(BigDecimal change) {
        return new CommitmentRow(id, allocationId, amount, spent.add(change), released);
    }

    CommitmentRow release() {
        return new CommitmentRow(id, allocationId, amount, spent, true);
    }

    /** What is still to be spent: never below nothing, and nothing once it was released. */
    BigDecimal open() {
        return released ? NOTHING : amount.subtract(spent).max(NOTHING);
    }
}
