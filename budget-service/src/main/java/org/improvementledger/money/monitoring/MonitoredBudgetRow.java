package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;

/**
 * A budget as monitoring sees it; what is spent stands beside it, in {@link PeriodActualRow}. Amounts are in pounds.
 *
 * @param movements what came and went since it was set, by the period it takes effect in
 * @param forecasts the sum, in each period, of what its allocations were forecast to come to; only where one was forecast
 * @param allocations how many are approved
 * @param forecastAllocations how many of its allocations have a forecast
 */
record MonitoredBudgetRow(
        @Key UUID id,
        @Indexed String financialYear,
        String service,
        BudgetKind kind,
        BigDecimal original,
        List<PeriodAmount> movements,
        List<PeriodAmount> forecasts,
        int allocations,
        int forecastAllocations,
        long setAt) {

    static MonitoredBudgetRow set(BudgetSet event, long position) {
        return new MonitoredBudgetRow(
                event.budgetId(),
                event.financialYear().label(),
                event.service(),
                event.kind(),
                event.amount().amount(),
                List.of(),
                List.of(),
                0,
                0,
                position);
    }

    FinancialYear year() {
        return FinancialYear.of(financialYear);
    }

    MonitoredBudgetRow moved(int period, BigDecimal change) {
        return with(PeriodAmount.plus(movements, period, change), forecasts, allocations, forecastAllocations);
    }

    MonitoredBudgetRow approvedOneMore() {
        return with(movements, forecasts, allocations + 1, forecastAllocations);
    }

    /**
     * An allocation was forecast anew.
     *
     * @param before its forecasts until then
     * @param now with the new one
     */
    MonitoredBudgetRow forecast(List<PeriodAmount> before, List<PeriodAmount> now) {
        List<PeriodAmount> sums = forecasts;
        for (int period = 1; period <= Period.ADJUSTMENTS; period++) {
            BigDecimal was = PeriodAmount.of(before, period);
            BigDecimal is = PeriodAmount.of(now, period);
            if (is != null) {
                sums = PeriodAmount.plus(sums, period, was == null ? is : is.subtract(was));
            }
        }
        return with(movements, sums, allocations, before.isEmpty() ? forecastAllocations + 1 : forecastAllocations);
    }

    private MonitoredBudgetRow with(
            List<PeriodAmount> nowMovements, List<PeriodAmount> nowForecasts, int nowAllocations, int nowForecast) {
        return new MonitoredBudgetRow(
                id,
                financialYear,
                service,
                kind,
                original,
                nowMovements,
                nowForecasts,
                nowAllocations,
                nowForecast,
                setAt);
    }
}
