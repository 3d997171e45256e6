package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a budget's money, from its original to what is left, in pounds. Beside its wide row, which spend does not change.
 *
 * @param original as it was set
 * @param virementsIn what came from other budgets; what moves inside a budget changes only what is allocated
 * @param virementsOut what went to other budgets
 * @param carriedIn what came from the year before
 * @param carriedOut what went into the next year
 * @param current original, with increases and what came in, less reductions and what went out
 * @param allocated the sum of what is approved
 * @param unallocated current less allocated
 * @param awaitingApproval the sum of the allocations that wait for a decision
 * @param actual spent, without what was reversed
 * @param committed promised and not yet spent
 * @param forecast the sum of what its allocations were last forecast to come to; null where none was forecast
 */
public record BudgetFiguresRow(
        @Key UUID budgetId,
        BigDecimal original,
        BigDecimal increases,
        BigDecimal reductions,
        BigDecimal virementsIn,
        BigDecimal virementsOut,
        BigDecimal carriedIn,
        BigDecimal carriedOut,
        BigDecimal current,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal awaitingApproval,
        BigDecimal actual,
        BigDecimal committed,
        @Nullable BigDecimal forecast) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static BudgetFiguresRow set(UUID budgetId, BigDecimal original) {
        return new BudgetFiguresRow(
                budgetId, original, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, original, NOTHING, original,
                NOTHING, NOTHING, NOTHING, null);
    }

    /** What can still be spent or promised; below zero where it is overspent. */
    public BigDecimal available() {
        return current.subtract(actual).subtract(committed);
    }

    /** By how much the forecast is over the current budget; null without a forecast. */
    public @Nullable BigDecimal variance() {
        return forecast == null ? null : forecast.subtract(current);
    }

    BudgetFiguresRow increased(BigDecimal sum) {
        return moved(increases.add(sum), reductions, virementsIn, virementsOut, carriedIn, carriedOut);
    }

    BudgetFiguresRow reduced(BigDecimal sum) {
        return moved(increases, reductions.add(sum), virementsIn, virementsOut, carriedIn, carriedOut);
    }

    BudgetFiguresRow viredIn(BigDecimal sum) {
        return moved(increases, reductions, virementsIn.add(sum), virementsOut, carriedIn, carriedOut);
    }

    BudgetFiguresRow viredOut(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut.add(sum), carriedIn, carriedOut);
    }

    BudgetFiguresRow carriedIn(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut, carriedIn.add(sum), carriedOut);
    }

    BudgetFiguresRow carriedOut(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut, carriedIn, carriedOut.add(sum));
    }

    BudgetFiguresRow withAllocated(BigDecimal change) {
        return used(allocated.add(change), awaitingApproval, actual, committed, forecast);
    }

    BudgetFiguresRow withAwaiting(BigDecimal change) {
        return used(allocated, awaitingApproval.add(change), actual, committed, forecast);
    }

    BudgetFiguresRow withSpent(BigDecimal change) {
        return used(allocated, awaitingApproval, actual.add(change), committed, forecast);
    }

    BudgetFiguresRow withCommitted(BigDecimal change) {
        return used(allocated, awaitingApproval, actual, committed.add(change), forecast);
    }

    BudgetFiguresRow withForecast(BigDecimal change) {
        return used(allocated, awaitingApproval, actual, committed, forecast == null ? change : forecast.add(change));
    }

    private BudgetFiguresRow moved(
            BigDecimal nowIncreases,
            BigDecimal nowReductions,
            BigDecimal nowVirementsIn,
            BigDecimal nowVirementsOut,
            BigDecimal nowCarriedIn,
            BigDecimal nowCarriedOut) {
        BigDecimal nowCurrent = original.add(nowIncreases)
                .subtract(nowReductions)
                .add(nowVirementsIn)
                .subtract(nowVirementsOut)
                .add(nowCarriedIn)
                .subtract(nowCarriedOut);
        return new BudgetFiguresRow(
                budgetId,
                original,
                nowIncreases,
                nowReductions,
                nowVirementsIn,
                nowVirementsOut,
                nowCarriedIn,
                nowCarriedOut,
                nowCurrent,
                allocated,
                nowCurrent.subtract(allocated),
                awaitingApproval,
                actual,
                committed,
                forecast);
    }

    private BudgetFiguresRow used(
            BigDecimal nowAllocated,
            BigDecimal nowAwaiting,
            BigDecimal nowActual,
            BigDecimal nowCommitted,
            @Nullable BigDecimal nowForecast) {
        return new BudgetFiguresRow(
                budgetId,
                original,
                increases,
                reductions,
                virementsIn,
                virementsOut,
                carriedIn,
                carriedOut,
                current,
                nowAllocated,
                current.subtract(nowAllocated),
                nowAwaiting,
                nowActual,
                nowCommitted,
                nowForecast);
    }
}
