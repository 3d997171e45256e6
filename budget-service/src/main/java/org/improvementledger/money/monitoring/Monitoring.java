package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The monitoring figures as known at a moment. All of one answer speak for the same position. */
@Component
class Monitoring {

    private static final String STREAM = "budget";

    /** Budgets and allocations whose periods are read at once: thirteen keys each. */
    private static final int PLACES_AT_ONCE = 500;

    private final ReadModel<MonitoredBudgetRow> budgets;

    private final ReadModel<MonitoredAllocationRow> allocations;

    private final ReadModel<PeriodActualRow> actuals;

    private final ReadModel<CommittedRow> committed;

    private final ReadModel<MovementRow> movements;

    Monitoring(ReadModels readModels) {
        budgets = readModels.of(MonitoredBudgetRow.class);
        allocations = readModels.of(MonitoredAllocationRow.class);
        actuals = readModels.of(PeriodActualRow.class);
        committed = readModels.of(CommittedRow.class);
        movements = readModels.of(MovementRow.class);
    }

    /** The position that an answer speaks for: the moment's, or the last applied now. */
    long asOf(Moment moment) {
        return moment.isNow() ? budgets.lastApplied() : moment.position(STREAM);
    }

    Optional<MonitoredBudgetRow> budget(UUID id, long asOf) {
        return budgets.find(id, asOf).map(Versioned::row);
    }

    Optional<MonitoredAllocationRow> allocation(UUID id, long asOf) {
        return allocations.find(id, asOf).map(Versioned::row);
    }

    /** The years that have budgets, the latest first. */
    List<FinancialYear> years(long asOf) {
        return all(budgets, Filter.none(), asOf).stream()
                .map(MonitoredBudgetRow::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * The report that an address asks for.
     *
     * @param asked a year such as {@code 2019/20}; the latest that has budgets where it names none of them
     * @param period such as {@code P7}; the one that the moment falls into where it names none
     */
    MonitoringReport chosen(@Nullable String asked, @Nullable String period, Moment moment, long asOf) {
        List<FinancialYear> years = years(asOf);
        FinancialYear year = years.stream()
                .filter(one -> asked != null && one.label().equals(asked.strip().replace('-', '/')))
                .findFirst()
                .orElseGet(() -> years.isEmpty() ? ReportedPeriod.yearOf(moment.at()) : years.getFirst());
        return year(year, ReportedPeriod.of(period, year, moment.at()), asOf);
    }

    /** All budgets of a year, by name, up to a period. */
    MonitoringReport year(FinancialYear year, Period period, long asOf) {
        List<MonitoredBudgetRow> rows = all(budgets, Filter.none().equal("financialYear", year.label()), asOf);
        Map<UUID, List<PeriodAmount>> spent =
                actuals(rows.stream().map(MonitoredBudgetRow::id).toList(), asOf);
        Map<UUID, BigDecimal> open =
                committed(rows.stream().map(MonitoredBudgetRow::id).toList(), asOf);
        List<MonitoringLine> lines = rows.stream()
                .map(row -> MonitoringLine.of(row, spentOn(row.id(), spent), openOf(row.id(), open), period))
                .sorted(Comparator.comparing(MonitoringLine::name).thenComparing(MonitoringLine::id))
                .toList();
        return new MonitoringReport(
                year,
                period,
                lines,
                MonitoringLine.total(lines),
                Profile.sum(rows.stream()
                        .map(row -> Profile.of(
                                row.original(), row.movements(), spentOn(row.id(), spent), row.forecasts(), period))
                        .toList()));
    }

    /** One budget's approved allocations, by name, up to a period. */
    MonitoringReport budget(MonitoredBudgetRow budget, Period period, long asOf) {
        List<MonitoredAllocationRow> rows =
                all(allocations, Filter.none().equal("budgetId", budget.id()).equal("isApproved", true), asOf);
        List<UUID> ids = rows.stream().map(MonitoredAllocationRow::id).toList();
        Map<UUID, List<PeriodAmount>> spent = actuals(ids, asOf);
        Map<UUID, BigDecimal> open = committed(ids, asOf);
        List<MonitoringLine> lines = rows.stream()
                .map(row -> MonitoringLine.of(row, spentOn(row.id(), spent), openOf(row.id(), open), period))
                .sorted(Comparator.comparing(MonitoringLine::name).thenComparing(MonitoringLine::id))
                .toList();
        return new MonitoringReport(
                budget.year(),
                period,
                lines,
                line(budget, period, asOf),
                profile(budget.id(), budget.original(), budget.movements(), budget.forecasts(), period, asOf));
    }

    MonitoringLine line(MonitoredBudgetRow row, Period period, long asOf) {
        return MonitoringLine.of(
                row,
                spentOn(row.id(), actuals(List.of(row.id()), asOf)),
                openOf(row.id(), committed(List.of(row.id()), asOf)),
                period);
    }

    MonitoringLine line(MonitoredAllocationRow row, Period period, long asOf) {
        return MonitoringLine.of(
                row,
                spentOn(row.id(), actuals(List.of(row.id()), asOf)),
                openOf(row.id(), committed(List.of(row.id()), asOf)),
                period);
    }

    Profile profile(MonitoredAllocationRow row, Period period, long asOf) {
        return profile(row.id(), row.original(), row.movements(), row.forecasts(), period, asOf);
    }

    /** What moved a budget or an allocation, in the order it was recorded. */
    List<MovementRow> movements(UUID placeId, long asOf) {
        return all(movements, Filter.none().equal("placeId", placeId), asOf);
    }

    private Profile profile(
            UUID id,
            BigDecimal original,
            List<PeriodAmount> moved,
            List<PeriodAmount> forecasts,
            Period period,
            long asOf) {
        return Profile.of(original, moved, spentOn(id, actuals(List.of(id), asOf)), forecasts, period);
    }

    private Map<UUID, List<PeriodAmount>> actuals(List<UUID> places, long asOf) {
        Map<UUID, List<PeriodAmount>> found = new HashMap<>();
        for (int from = 0; from < places.size(); from += PLACES_AT_ONCE) {
            List<UUID> some = places.subList(from, Math.min(places.size(), from + PLACES_AT_ONCE));
            Map<String, BigDecimal> byKey = new HashMap<>();
            actuals.findAll(keys(some), asOf)
                    .forEach(row -> byKey.put(row.row().id(), row.row().actual()));
            for (UUID place : some) {
                found.put(place, byPeriod(place, byKey));
            }
        }
        return found;
    }

    private static List<String> keys(Collection<UUID> places) {
        List<String> keys = new ArrayList<>();
        for (UUID place : places) {
            for (int period = 1; period <= Period.ADJUSTMENTS; period++) {
                keys.add(PeriodActualRow.idOf(place, new Period(period)));
            }
        }
        return keys;
    }

    private static List<PeriodAmount> byPeriod(UUID place, Map<String, BigDecimal> byKey) {
        List<PeriodAmount> amounts = new ArrayList<>();
        for (int period = 1; period <= Period.ADJUSTMENTS; period++) {
            BigDecimal actual = byKey.get(PeriodActualRow.idOf(place, new Period(period)));
            if (actual != null) {
                amounts.add(new PeriodAmount(period, actual));
            }
        }
        return amounts;
    }

    private Map<UUID, BigDecimal> committed(List<UUID> places, long asOf) {
        Map<UUID, BigDecimal> open = new HashMap<>();
        for (int from = 0; from < places.size(); from += PLACES_AT_ONCE) {
            committed
                    .findAll(places.subList(from, Math.min(places.size(), from + PLACES_AT_ONCE)), asOf)
                    .forEach(row -> open.put(row.row().id(), row.row().open()));
        }
        return open;
    }

    private static List<PeriodAmount> spentOn(UUID place, Map<UUID, List<PeriodAmount>> spent) {
        return spent.getOrDefault(place, List.of());
    }

    private static BigDecimal openOf(UUID place, Map<UUID, BigDecimal> open) {
        return open.getOrDefault(place, new BigDecimal("0.00"));
    }

    private static <R extends Record> List<R> all(ReadModel<R> model, Filter filter, long asOf) {
        List<R> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<R> page = model.page(asOf, filter, cursor, ReadModel.MAXIMUM_PAGE);
            page.items().forEach(item -> all.add(item.row()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
