package org.improvementledger.money.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * A commitment, as far as its spend must know what is open of it. Amounts are in pounds.
 *
 * @param spent against it, reversals taken off
 * @param released whether the rest was given up
 */
public record OpenCommitmentRow(@Key UUID id, BigDecimal amount, BigDecimal spent, boolean released) {

    /** What is promised still: never less than nothing, and nothing once released. */
    BigDecimal open() {
        return released ? AccountRow.NOTHING : amount.subtract(spent).max(AccountRow.NOTHING);
    }

    OpenCommitmentRow withSpent(BigDecimal more) {
        return new OpenCommitmentRow(id, amount, spent.add(more), released);
    }

    OpenCommitmentRow givenUp() {
        return new OpenCommitmentRow(id, amount, spent, true);
    }
}
