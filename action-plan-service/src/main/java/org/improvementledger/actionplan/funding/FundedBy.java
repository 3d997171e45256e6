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
 * @param committed promised of it and neither spent nor released
 * @param spent of it, without what was reversed
 * @param forecast what it will come to by the end of its year, as last forecast; absent where nobody forecast it
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
        Money committed,
        Money spent,
        @Nullable Money forecast,
        FundingStatus status,
        @Nullable LocalDate decidedOn,
        @Nullable Capacity capacity,
        int sharedWith,
        Instant recordedAt,
        long position) {

    /** @param money what was spent and promised of it; null where nothing was */
    static FundedBy of(FundingRow row, @Nullable AllocationMoneyRow money) {
        boolean moneyLast = money != null && money.position() > row.position();
        return new FundedBy(
                row.allocationId(),
                row.title(),
                Money.of(row.amount()),
                money == null ? Money.ZERO : Money.of(money.committed()),
                money == null ? Money.ZERO : Money.of(money.spent()),
                money == null || money.forecast() == null ? null : Money.of(money.forecast()),
                row.status(),
                row.decidedOn(),
                row.capacity(),
                row.sharedWith(),
                moneyLast ? money.recordedAt() : row.recordedAt(),
                moneyLast ? money.position() : row.position());
    }

    public boolean isApproved() {
        return status == FundingStatus.APPROVED;
    }

    public boolean isShared() {
        return sharedWith > 0;
    }
}
