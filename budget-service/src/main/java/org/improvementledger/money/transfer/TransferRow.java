package org.improvementledger.money.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MoneyPlace;
import org.jspecify.annotations.Nullable;

/**
 * A virement or a carry-forward as it stands.
 *
 * @param financialYear such as {@code 2018/19}: the one it comes out of
 * @param fromAllocationId null where it comes out of what is not allocated
 * @param toAllocationId null where it goes to what is not allocated
 * @param amount in pounds
 * @param proposedBy opaque id of who asked for it
 * @param approval null unless it was approved
 * @param rejection null unless it was rejected
 * @param words what a search looks through: reason and id
 * @param version sequence number of its last event
 */
public record TransferRow(
        @Key UUID id,
        @Indexed TransferKind kind,
        @Indexed String financialYear,
        @Indexed UUID fromBudgetId,
        @Nullable UUID fromAllocationId,
        @Indexed UUID toBudgetId,
        @Nullable UUID toAllocationId,
        BigDecimal amount,
        String reason,
        @Indexed TransferStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable TransferApproval approval,
        @Nullable TransferRejection rejection,
        String words,
        long version) {

    public MoneyPlace from() {
        return new MoneyPlace(fromBudgetId, fromAllocationId);
    }

    public MoneyPlace to() {
        return new MoneyPlace(toBudgetId, toAllocationId);
    }

    TransferRow approved(TransferApproval given, long at) {
        return decided(TransferStatus.APPROVED, given, null, at);
    }

    TransferRow rejected(TransferRejection given, long at) {
        return decided(TransferStatus.REJECTED, null, given, at);
    }

    private TransferRow decided(
            TransferStatus now,
            @Nullable TransferApproval approvalGiven,
            @Nullable TransferRejection rejectionGiven,
            long at) {
        return new TransferRow(
                id,
                kind,
                financialYear,
                fromBudgetId,
                fromAllocationId,
                toBudgetId,
                toAllocationId,
                amount,
                reason,
                now,
                proposedBy,
                proposedAt,
                approvalGiven,
                rejectionGiven,
                words,
                at);
    }
}
