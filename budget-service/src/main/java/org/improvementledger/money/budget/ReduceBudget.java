package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;

/**
 * Take money back from a budget in the course of its year.
 *
 * @param source where the money goes back to
 * @param effectiveOn the day from which it is gone
 */
public record ReduceBudget(
        @TargetAggregateIdentifier UUID budgetId,
        UUID reductionId,
        Money amount,
        FundingSource source,
        String reason,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision,

        LocalDate effectiveOn) {

    BudgetReduced done() {
        return new BudgetReduced(budgetId, reductionId, amount, source, reason, decision, effectiveOn);
    }
}
