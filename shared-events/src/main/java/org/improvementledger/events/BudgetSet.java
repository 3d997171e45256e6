package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget was set for one service and one financial year.
 *
 * @param service the service it is for, such as "Children's services"
 * @param effectiveOn the day from which the money is there
 * @param ringFencedFor what a ring-fenced grant may be spent on; absent for other money, and where only the service says it
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
        LocalDate effectiveOn,
        @Nullable String ringFencedFor)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }
}
