package org.improvementledger.money.flags;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.FinancialYear;

/** A budget, as far as flags need to know it. */
record FlaggedBudgetRow(@Key UUID id, String financialYear, String service) {

    static FlaggedBudgetRow of(BudgetSet event) {
        return new FlaggedBudgetRow(event.budgetId(), event.financialYear().label(), event.service());
    }

    FinancialYear year() {
        return FinancialYear.of(financialYear);
    }

    FlaggedItem item() {
        return FlaggedItem.of(ItemKind.BUDGET, id, service + " " + financialYear, financialYear);
    }
}
