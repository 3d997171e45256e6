package org.improvementledger.events;

import java.util.UUID;

public sealed interface BudgetEvent extends BudgetServiceEvent
        permits BudgetSet, AllocationProposed, AllocationApproved, AllocationRejected {
    UUID budgetId();

    @Override
    default UUID aggregateId() {
        return budgetId();
    }
}
