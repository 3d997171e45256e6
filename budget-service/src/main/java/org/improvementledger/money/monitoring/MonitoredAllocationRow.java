package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Period;

/**
 * An allocation as monitoring sees it; what is spent stands beside it, in {@link PeriodActualRow}. Amounts are in pounds.
 *
 * @param isApproved whether it counts
 * @param original as it was approved; nothing before
 * @param movements corrections, releases and virements since, by the period they take effect in
 * @param forecasts in each period the outturn forecast in it or last before it; only from the first forecast on
 * @param lastForecastIn the last period that it was forecast in, 1 to 12; nothing before the first forecast
 * @param decidedAt position of its approval, or of its proposal while it is not approved
 */
record MonitoredAllocationRow(
        @Key UUID id,
        @Indexed UUID budgetId,
        @Indexed String financialYear,
        String title,
        String costCentre,
        boolean isApproved,
        BigDecimal original,
        List<PeriodAmount> movements,
        List<PeriodAmount> forecasts,
        int lastForecastIn,
        long decidedAt) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static MonitoredAllocationRow proposed(AllocationProposed event, String financialYear, long position) {
        return new MonitoredAllocationRow(
                event.allocationId(),
                event.budgetId(),
                financialYear,
                event.title(),
                event.costCentre(),
                false,
                NOTHING,
                List.of(),
                List.of(),
                0,
                position);
    }

    MonitoredAllocationRow approved(BigDecimal sum, long position) {
        return new MonitoredAllocationRow(
                id,
                budgetId,
                financialYear,
                title,
                costCentre,
                true,
                sum,
                movements,
                forecasts,
                lastForecastIn,
                position);
    }

    /** What it has with every movement. */
    public BigDecimal current() {
        return original.add(PeriodAmount.upTo(movements, new Period(Period.ADJUSTMENTS)));
    }

    /** What a correction takes from what it has now; nothing where it is not approved, or its amount stays. */
    BigDecimal correction(AllocationCorrected event) {
        return !isApproved || event.amount() == null
                ? NOTHING
                : event.amount().amount().subtract(current());
    }

    /** @param period that the change of an approved amount counts in */
    MonitoredAllocationRow corrected(AllocationCorrected event, int period) {
        BigDecimal change = correction(event);
        return new MonitoredAllocationRow(
                id,
                budgetId,
                financialYear,
                Objects.requireNonNullElse(event.title(), title),
                Objects.requireNonNullElse(event.costCentre(), costCentre),
                isApproved,
                original,
                change.signum() == 0 ? movements : PeriodAmount.plus(movements, period, change),
                forecasts,
                lastForecastIn,
                decidedAt);
    }

    MonitoredAllocationRow moved(int period, BigDecimal change) {
        return with(PeriodAmount.plus(movements, period, change), forecasts, lastForecastIn);
    }

    /** From its period on the new forecast is what counts, until another one is made. */
    MonitoredAllocationRow forecast(int from, BigDecimal outturn) {
        List<PeriodAmount> now = forecasts;
        for (int period = from; period <= Period.ADJUSTMENTS; period++) {
            now = PeriodAmount.with(now, period, outturn);
        }
        return with(movements, now, Math.max(from, lastForecastIn));
    }

    private MonitoredAllocationRow with(
            List<PeriodAmount> nowMovements, List<PeriodAmount> nowForecasts, int nowForecastIn) {
        return new MonitoredAllocationRow(
                id,
                budgetId,
                financialYear,
                title,
                costCentre,
                isApproved,
                original,
                nowMovements,
                nowForecasts,
                nowForecastIn,
                decidedAt);
    }
}
