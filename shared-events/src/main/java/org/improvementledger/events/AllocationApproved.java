package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The money is given: from here on it counts against the budget.
 *
 * @param amount what was approved, as proposed
 * @param effectiveOn the day the allocation takes effect, as proposed; the day it was decided is in the decision
 */
@EventType(name = "budget.allocation-approved")
public record AllocationApproved(
        UUID budgetId, UUID allocationId, Money amount, LocalDate effectiveOn, Capacity capacity, Decision decision)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }
}
