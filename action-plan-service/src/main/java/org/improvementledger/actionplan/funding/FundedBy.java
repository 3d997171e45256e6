package org.improvementledger.actionplan.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allocation for an action, as it goes out.
 *
 * @param amount of the whole allocation
 * @param decidedOn absent unless it was approved
 * @param capacity in which it was approved; absent unless it was
 * @param sharedWith how many other actions the same money is for
 * @param recordedAt when the budget service recorded what is said here
 * @param position of that event in the budget service's history
 */
public record FundedBy(
        UUID id,
        String title,
        Money amount,
        FundingStatus status,
        @Nullable LocalDate decidedOn,
        @Nullable Capacity capacity,
        int sharedWith,
        Instant recordedAt,
        long position) {

    static FundedBy of(FundingRow row) {
        return new FundedBy(
                row.allocationId(),
                row.title(),
                Money.of(row.amount()),
                row.status(),
                row.decidedOn(),
                row.capacity(),
                row.sharedWith(),
                row.recordedAt(),
                row.position());
    }

    public boolean isApproved() {
        return status == FundingStatus.APPROVED;
    }

    public boolean isShared() {
        return sharedWith > 0;
    }
}
