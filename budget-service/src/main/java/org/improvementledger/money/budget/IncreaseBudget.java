package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;

/**
 * Give a budget more money in the course of its year.
 *
 * @param source where the money comes from
 * @param effectiveOn the day from which it is there
 */
public record IncreaseBudget(
        @TargetAggregateIdentifier UUID budgetId,
        UUID increaseId,
        Money amount,
        FundingSource source,
        String reason,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision,

        LocalDate effectiveOn) {

    BudgetIncreased done() {
        return new BudgetIncreased(budgetId, increaseId, amount, source, reason, decision, effectiveOn);
    }
}
