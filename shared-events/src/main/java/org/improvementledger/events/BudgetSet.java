package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A budget was set for one service and one financial year.
 *
 * @param service the service it is for, such as "Children's services"
 * @param effectiveOn the day from which the money is there
 */
@EventType(name = "budget.budget-set")
public record BudgetSet(
        UUID budgetId,
        FinancialYear financialYear,
        String service,
        BudgetKind kind,
        FundingSource source,
        Money amount,
        Decision decision,
        LocalDate effectiveOn)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }
}
