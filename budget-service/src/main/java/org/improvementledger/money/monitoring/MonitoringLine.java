package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a budget or an allocation up to a period, in pounds.
 *
 * @param id of the budget or allocation
 * @param about its kind or cost centre
 * @param original as it was set or approved
 * @param movements what came and went since, up to the period
 * @param current original with the movements
 * @param actual spent up to the period
 * @param committed promised and not yet spent, at the moment the report speaks for, whatever the period
 * @param forecast last made up to the period; null where none was
 * @param variance forecast less current: above nothing is an overspend; null without a forecast
 * @param forecasts how many allocations have a forecast
 * @param allocations how many there are
 * @param origin position of the entry that set or approved it; -1 for a total
 */
public record MonitoringLine(
        UUID id,
        String name,
        String about,
        BigDecimal original,
        BigDecimal movements,
        BigDecimal current,
        BigDecimal actual,
        BigDecimal committed,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal variance,
        int forecasts,
        int allocations,
        long origin) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static final UUID NONE = new UUID(0, 0);

    static MonitoringLine of(MonitoredBudgetRow row, List<PeriodAmount> actual, BigDecimal committed, Period period) {
        return line(
                row.id(),
                row.service(),
                row.kind().code(),
                row.original(),
                PeriodAmount.upTo(row.movements(), period),
                PeriodAmount.upTo(actual, period),
                committed,
                PeriodAmount.of(row.forecasts(), period.number()),
                row.forecastAllocations(),
                row.allocations(),
                row.setAt());
    }

    static MonitoringLine of(
            MonitoredAllocationRow row, List<PeriodAmount> actual, BigDecimal committed, Period period) {
        return line(
                row.id(),
                row.title(),
                row.costCentre(),
                row.original(),
                PeriodAmount.upTo(row.movements(), period),
                PeriodAmount.upTo(actual, period),
                committed,
                PeriodAmount.of(row.forecasts(), period.number()),
                row.forecasts().isEmpty() ? 0 : 1,
                1,
                row.decidedAt());
    }

    /** Whether the forecast leaves out allocations that nobody forecast. */
    public boolean isPartlyForecast() {
        return forecast != null && forecasts < allocations;
    }

    /** The sum of the lines; its forecast and variance are those of the lines that have one. */
    static MonitoringLine total(List<MonitoringLine> lines) {
        BigDecimal forecast = lines.stream()
                .map(MonitoringLine::forecast)
                .filter(one -> one != null)
                .reduce(null, MonitoringLine::add);
        BigDecimal variance = lines.stream()
                .map(MonitoringLine::variance)
                .filter(one -> one != null)
                .reduce(null, MonitoringLine::add);
        return new MonitoringLine(
                NONE,
                "Total",
                "",
                sum(lines, MonitoringLine::original),
                sum(lines, MonitoringLine::movements),
                sum(lines, MonitoringLine::current),
                sum(lines, MonitoringLine::actual),
                sum(lines, MonitoringLine::committed),
                forecast,
                variance,
                lines.stream().mapToInt(MonitoringLine::forecasts).sum(),
                lines.stream().mapToInt(MonitoringLine::allocations).sum(),
                -1);
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private static BigDecimal sum(List<MonitoringLine> lines, Function<MonitoringLine, BigDecimal> figure) {
        return lines.stream().map(figure).reduce(NOTHING, BigDecimal::add);
    }

    private static MonitoringLine line(
            UUID id,
            String name,
            String about,
            BigDecimal original,
            BigDecimal movements,
            BigDecimal actual,
            BigDecimal committed,
            @Nullable BigDecimal forecast,
            int forecasts,
            int allocations,
            long origin) {
        BigDecimal current = original.add(movements);
        return new MonitoringLine(
                id,
                name,
                about,
                original,
                movements,
                current,
                actual,
                committed,
                forecast,
                forecast == null ? null : forecast.subtract(current),
                forecasts,
                allocations,
                origin);
    }
}
