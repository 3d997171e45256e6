package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an allocation's money, in pounds. Beside its wide row, which spend does not change; a row is there from the first money on, before that it is
 * {@link #none}.
 *
 * @param approved what it may spend: as approved, with what was corrected, released and moved since; nothing while it is not approved
 * @param actual spent, without what was reversed
 * @param committed promised and not yet spent
 * @param forecast what it will come to by the end of its year, as last forecast; null where nobody forecast it
 */
public record AllocationFiguresRow(
        @Key UUID allocationId,
        @Indexed UUID budgetId,
        BigDecimal approved,
        BigDecimal actual,
        BigDecimal committed,
        @Nullable BigDecimal forecast) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Of an allocation that has no row yet. */
    public static AllocationFiguresRow none(AllocationRow allocation) {
        return new AllocationFiguresRow(allocation.id(), allocation.budgetId(), NOTHING, NOTHING, NOTHING, null);
    }

    /** What can still be spent or promised; below zero where it is overspent. */
    public BigDecimal available() {
        return approved.subtract(actual).subtract(committed);
    }

    /** By how much the forecast is over what is approved; null without a forecast. */
    public @Nullable BigDecimal variance() {
        return forecast == null ? null : forecast.subtract(approved);
    }

    public AllocationFiguresRow withApproved(BigDecimal change) {
        return new AllocationFiguresRow(allocationId, budgetId, approved.add(change), actual, committed, forecast);
    }

    public AllocationFiguresRow withSpent(BigDecimal change) {
        return new AllocationFiguresRow(allocationId, budgetId, approved, actual.add(change), committed, forecast);
    }

    public AllocationFiguresRow withCommitted(BigDecimal change) {
        return new AllocationFiguresRow(allocationId, budgetId, approved, actual, committed.add(change), forecast);
    }

    public AllocationFiguresRow withForecast(BigDecimal outturn) {
        return new AllocationFiguresRow(allocationId, budgetId, approved, actual, committed, outturn);
    }
}
