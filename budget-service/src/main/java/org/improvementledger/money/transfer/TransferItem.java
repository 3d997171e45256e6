package org.improvementledger.money.transfer;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.jspecify.annotations.Nullable;

/**
 * A virement or a carry-forward as it goes out.
 *
 * @param financialYear the one it comes out of
 * @param recordedAt when it was proposed
 */
public record TransferItem(
        UUID id,
        String financialYear,
        MoneyPlace from,
        MoneyPlace to,
        Money amount,
        String reason,
        TransferStatus status,
        String proposedBy,
        Instant recordedAt,
        @Nullable TransferApproval approval,
        @Nullable TransferRejection rejection,
        long version) {

    public static TransferItem of(TransferRow row) {
        return new TransferItem(
                row.id(),
                row.financialYear(),
                row.from(),
                row.to(),
                Money.of(row.amount()),
                row.reason(),
                row.status(),
                row.proposedBy(),
                row.proposedAt(),
                row.approval(),
                row.rejection(),
                row.version());
    }
}
