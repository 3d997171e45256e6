package org.improvementledger.events;

import java.util.UUID;

/**
 * An allocation funds one more improvement action.
 *
 * @param actionId the improvement action, of the plan service
 */
@EventType(name = "budget.action-linked")
public record ActionLinked(UUID budgetId, UUID allocationId, UUID actionId) implements BudgetEvent {}
