package org.improvementledger.events;

import java.util.UUID;

/** A proposal was taken back before anybody decided about it. */
@EventType(name = "budget.allocation-withdrawn")
public record AllocationWithdrawn(UUID budgetId, UUID allocationId, String reason) implements BudgetEvent {}
