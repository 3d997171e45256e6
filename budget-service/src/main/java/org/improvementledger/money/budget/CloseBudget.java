package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.BudgetClosed;

/**
 * Let nothing more be allocated from a budget or posted to it.
 *
 * @param closedOn the day it is closed
 */
public record CloseBudget(@TargetAggregateIdentifier UUID budgetId, LocalDate closedOn, String reason) {

    BudgetClosed done() {
        return new BudgetClosed(budgetId, closedOn, reason);
    }
}
