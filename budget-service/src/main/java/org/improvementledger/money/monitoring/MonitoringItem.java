package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring report as it goes out.
 *
 * @param lines budgets of the year, or allocations of a budget
 * @param profile period by period
 */
record MonitoringItem(
        FinancialYear financialYear, Period period, List<LineItem> lines, LineItem total, List<StepItem> profile) {

    /**
     * The figures of a budget or an allocation up to the period.
     *
     * @param id absent for a total
     * @param current original with the movements
     * @param forecast last made up to the period; absent where none was
     * @param variance forecast less current
     * @param allocationsForecast how many of the allocations have a forecast
     * @param position of the entry that set or approved it; absent for a total
     */
    record LineItem(
            @Nullable UUID id,
            String name,
            Money original,
            Money movements,
            Money current,
            Money actual,
            Money committed,
            @Nullable Money forecast,
            @Nullable Money variance,
            int allocationsForecast,
            int allocations,
            @Nullable Long position) {

        static LineItem of(MonitoringLine line) {
            boolean total = line.origin() < 0;
            return new LineItem(
                    total ? null : line.id(),
                    line.name(),
                    Money.of(line.original()),
                    Money.of(line.movements()),
                    Money.of(line.current()),
                    Money.of(line.actual()),
                    Money.of(line.committed()),
                    money(line.forecast()),
                    money(line.variance()),
                    line.forecasts(),
                    line.allocations(),
                    total ? null : line.origin());
        }
    }

    /**
     * One period of the profile; figures after the period reported on are absent.
     *
     * @param current at its end
     * @param spent in it
     * @param actual up to its end
     */
    record StepItem(
            Period period,
            Money current,
            @Nullable Money spent,
            @Nullable Money actual,
            @Nullable Money forecast,
            @Nullable Money variance) {

        static StepItem of(Profile.Step step) {
            return new StepItem(
                    step.period(),
                    Money.of(step.current()),
                    money(step.spent()),
                    money(step.actual()),
                    money(step.forecast()),
                    money(step.variance()));
        }
    }

    static MonitoringItem of(MonitoringReport report) {
        return new MonitoringItem(
                report.year(),
                report.period(),
                report.lines().stream().map(LineItem::of).toList(),
                LineItem.of(report.total()),
                steps(report.profile()));
    }

    static List<StepItem> steps(Profile profile) {
        return profile.steps().stream().map(StepItem::of).toList();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }
}
