package org.improvementledger.events;

import java.util.UUID;

/**
 * An allocation funds an improvement action no longer.
 *
 * @param actionId the improvement action, of the plan service
 */
@EventType(name = "budget.action-unlinked")
public record ActionUnlinked(UUID budgetId, UUID allocationId, UUID actionId, String reason) implements BudgetEvent {}
