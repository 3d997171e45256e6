package org.improvementledger.events;

import java.util.UUID;

/** What happened to a budget and the allocations out of it. */
public sealed interface BudgetEvent extends BudgetServiceEvent
        permits BudgetSet,
                AllocationProposed,
                AllocationApproved,
                AllocationRejected,
                BudgetIncreased,
                BudgetReduced,
                BudgetClosed,
                AllocationWithdrawn,
                AllocationCorrected,
                AllocationReleased,
                ActionLinked,
                ActionUnlinked,
                ForecastMade,
                MoneyMovedOut,
                MoneyMovedIn {
    UUID budgetId();

    @Override
    default UUID aggregateId() {
        return budgetId();
    }
}
