package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Nothing more is allocated from the budget or posted to it.
 *
 * @param closedOn the day it was closed; the event's effective date
 */
@EventType(name = "budget.budget-closed")
public record BudgetClosed(UUID budgetId, LocalDate closedOn, String reason) implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return closedOn;
    }
}
