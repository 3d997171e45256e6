package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Set a budget for one service and one financial year.
 *
 * @param effectiveOn the day from which the money is there
 * @param ringFencedFor what a ring-fenced grant may be spent on
 */
public record SetBudget(
        @TargetAggregateIdentifier UUID budgetId,
        FinancialYear financialYear,
        String service,
        BudgetKind kind,
        FundingSource source,
        Money amount,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision,

        LocalDate effectiveOn,
        @Nullable String ringFencedFor) {

    BudgetSet done() {
        return new BudgetSet(
                budgetId, financialYear, service, kind, source, amount, decision, effectiveOn, ringFencedFor);
    }
}
