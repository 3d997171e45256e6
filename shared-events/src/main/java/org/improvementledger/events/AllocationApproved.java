package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money is given: from here on it counts against the budget.
 *
 * @param amount what was approved, as proposed
 * @param effectiveOn the day the allocation takes effect, as proposed; the day it was decided is in the decision
 * @param authority the version of the scheme of delegation and the limit that it was approved under; absent in what was
 *     recorded before the scheme was kept
 */
@EventType(name = "budget.allocation-approved")
public record AllocationApproved(
        UUID budgetId,
        UUID allocationId,
        Money amount,
        LocalDate effectiveOn,
        Capacity capacity,
        Decision decision,
        @Nullable Authority authority)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }
}
