package org.improvementledger.money.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Money;

/**
 * A commitment as it goes out.
 *
 * @param spent against it, without what was reversed
 * @param open what is still to be spent
 * @param recordedBy opaque id of who recorded it
 */
record CommitmentItem(
        UUID id,
        UUID allocationId,
        UUID budgetId,
        String reference,
        String supplier,
        LocalDate on,
        Money amount,
        Money spent,
        Money open,
        boolean released,
        String recordedBy,
        Instant recordedAt,
        long version) {

    static CommitmentItem of(CommitmentRow row) {
        return new CommitmentItem(
                row.id(),
                row.allocationId(),
                row.budgetId(),
                row.reference(),
                row.supplier(),
                row.committedOn(),
                Money.of(row.amount()),
                Money.of(row.spent()),
                Money.of(row.open()),
                row.released(),
                row.recordedBy(),
                row.recordedAt(),
                row.version());
    }
}
