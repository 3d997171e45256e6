package org.improvementledger.events;

import java.util.UUID;

/** The money is refused. */
@EventType(name = "budget.allocation-rejected")
public record AllocationRejected(UUID budgetId, UUID allocationId, String reason) implements BudgetEvent {}
