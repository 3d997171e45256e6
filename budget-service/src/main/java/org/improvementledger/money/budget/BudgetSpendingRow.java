package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * What became of a budget's money, in pounds. Beside its wide row, which spend does not change; a row is there from the first of it on, before that it is
 * {@link #none}.
 *
 * @param actual spent, without what was reversed
 * @param committed promised and not yet spent
 * @param forecast the sum of what its allocations were last forecast to come to; null where none was forecast
 */
public record BudgetSpendingRow(
        @Key UUID budgetId,
        BigDecimal actual,
        BigDecimal committed,
        @Nullable BigDecimal forecast) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Of a budget that has no row yet. */
    public static BudgetSpendingRow none(UUID budgetId) {
        return new BudgetSpendingRow(budgetId, NOTHING, NOTHING, null);
    }

    /** What can still be spent or promised; below zero where the budget is overspent. */
    public BigDecimal available(BudgetRow budget) {
        return budget.current().subtract(actual).subtract(committed);
    }

    /** By how much the forecast is over the current budget; null without a forecast. */
    public @Nullable BigDecimal variance(BudgetRow budget) {
        return forecast == null ? null : forecast.subtract(budget.current());
    }

    BudgetSpendingRow withSpent(BigDecimal change) {
        return new BudgetSpendingRow(budgetId, actual.add(change), committed, forecast);
    }

    BudgetSpendingRow withCommitted(BigDecimal change) {
        return new BudgetSpendingRow(budgetId, actual, committed.add(change), forecast);
    }

    BudgetSpendingRow withForecast(BigDecimal change) {
        return new BudgetSpendingRow(budgetId, actual, committed, forecast == null ? change : forecast.add(change));
    }
}
