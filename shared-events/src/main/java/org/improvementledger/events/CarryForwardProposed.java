package org.improvementledger.events;

import java.util.UUID;

/**
 * Somebody asked to take what is left of a budget into the next year; nothing has moved.
 *
 * @param fromBudgetId the budget of the year that ends
 */
@EventType(name = "budget.carry-forward-proposed")
public record CarryForwardProposed(UUID carryForwardId, UUID fromBudgetId, UUID toBudgetId, Money amount, String reason)
        implements CarryForwardEvent {}
