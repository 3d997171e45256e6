package org.improvementledger.money.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.allocation.AllocationFiguresRow;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.allocation.Allocations;
import org.improvementledger.money.budget.BudgetRow;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places that money can be in, as pages name and offer them. What may move is not decided here. */
@Component
public class Places {

    /** Of each kind that a question offers; who does not find theirs searches. */
    private static final int OFFERED = 10;

    /** Of each kind that are looked through for those to offer. */
    private static final int LOOKED_THROUGH = 100;

    private final ReadModel<BudgetRow> budgets;

    private final ReadModel<AllocationRow> allocations;

    private final Allocations figures;

    private final Years years;

    Places(ReadModels readModels, Allocations figures, Years years) {
        budgets = readModels.of(BudgetRow.class);
        allocations = readModels.of(AllocationRow.class);
        this.figures = figures;
        this.years = years;
    }

    /** The place that a form's code names; empty where there is none. */
    public Optional<PlaceView> find(@Nullable String code, Moment moment) {
        if (code == null) {
            return Optional.empty();
        }
        UUID allocationId = PlaceView.allocationId(code);
        UUID budgetId = PlaceView.budgetId(code);
        return allocationId != null
                ? allocation(allocationId, moment)
                : budgetId == null ? Optional.empty() : budget(budgetId, moment);
    }

    /** A place that a transfer names, which is there for certain. */
    public PlaceView of(MoneyPlace place, Moment moment) {
        return (place.allocationId() == null
                        ? budget(place.budgetId(), moment)
                        : allocation(place.allocationId(), moment))
                .orElseThrow(() -> new IllegalStateException("A transfer names a place that is not there: " + place));
    }

    /** An allocation that is there for certain. */
    public PlaceView ofAllocation(UUID id, Moment moment) {
        return allocation(id, moment)
                .orElseThrow(() -> new IllegalStateException("There is no allocation with the id " + id));
    }

    /** The places of many transfers, by place. */
    public Map<MoneyPlace, PlaceView> of(List<TransferRow> transfers, Moment moment) {
        long asOf = moment.position(Transfers.STREAM);
        List<MoneyPlace> places = transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.from(), transfer.to()))
                .distinct()
                .toList();
        Set<String> closed = closedYears(moment);
        Map<MoneyPlace, PlaceView> found = new HashMap<>();
        budgetsOf(places.stream().map(MoneyPlace::budgetId).distinct().toList(), asOf)
                .values()
                .forEach(budget -> put(found, PlaceView.of(budget, closed.contains(budget.financialYear()))));
        List<UUID> ids = places.stream()
                .map(MoneyPlace::allocationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        views(allocations.findAll(ids, asOf).stream().map(Versioned::row).toList(), closed, asOf)
                .forEach(view -> put(found, view));
        for (MoneyPlace place : places) {
            if (!found.containsKey(place)) {
                throw new IllegalStateException("A transfer names a place that is not there: " + place);
            }
        }
        return found;
    }

    /**
     * Places to choose from: what budgets have not allocated first, then approved allocations.
     *
     * @param words in the service or in what is said of the allocation; null for any
     * @param financialYear such as {@code 2018/19}; null for any
     * @param withAllocations false for budgets only
     * @param giving whether it is for the place that gives: then there has to be something to move
     */
    public List<PlaceView> offered(
            @Nullable String words,
            @Nullable String financialYear,
            boolean withAllocations,
            boolean giving,
            Moment moment) {
        Filter ofBudgets = financialYear == null ? Filter.none() : Filter.none().equal("financialYear", financialYear);
        return offered(words, ofBudgets, withAllocations, place -> !giving || hasMoney(place), moment);
    }

    /**
     * Places that a transfer can come out of or go to, as {@link #offered(String, String, boolean, boolean, Moment)}: none that is closed, but for what is carried
     * forward.
     */
    public List<PlaceView> offered(
            TransferKind kind, @Nullable String words, @Nullable String financialYear, boolean giving, Moment moment) {
        Filter ofBudgets = financialYear != null
                ? Filter.none().equal("financialYear", financialYear)
                : kind == TransferKind.CARRY_FORWARD
                        ? Filter.none()
                        : Filter.none().in("financialYear", openYears(moment));
        return offered(
                words,
                ofBudgets,
                kind == TransferKind.VIREMENT,
                place -> place.standsStill(kind, giving) == null && (!giving || hasMoney(place)),
                moment);
    }

    private List<PlaceView> offered(
            @Nullable String words,
            Filter ofBudgets,
            boolean withAllocations,
            Predicate<PlaceView> fits,
            Moment moment) {
        long asOf = moment.position(Transfers.STREAM);
        Set<String> closed = closedYears(moment);
        boolean any = words == null || words.isBlank();
        List<PlaceView> offered = new ArrayList<>();
        budgets
                .page(
                        asOf,
                        any ? ofBudgets : ofBudgets.containsText("service", words.strip()),
                        Sort.descending("financialYear"),
                        null,
                        LOOKED_THROUGH)
                .items()
                .stream()
                .map(Versioned::row)
                .map(budget -> PlaceView.of(budget, closed.contains(budget.financialYear())))
                .filter(fits)
                .limit(OFFERED)
                .forEach(offered::add);
        if (withAllocations) {
            views(approved(any ? null : words, ofBudgets, asOf), closed, asOf).stream()
                    .filter(fits)
                    .limit(OFFERED)
                    .forEach(offered::add);
        }
        return offered;
    }

    private List<AllocationRow> approved(@Nullable String words, Filter ofBudgets, long asOf) {
        Filter approved = Filter.none().equal("status", AllocationStatus.APPROVED);
        if (!ofBudgets.equals(Filter.none())) {
            approved = approved.in(
                    "budgetId",
                    budgets.page(asOf, ofBudgets, Sort.newestFirst(), null, ReadModel.MAXIMUM_PAGE).items().stream()
                            .map(budget -> budget.row().id())
                            .toList());
        }
        return allocations
                .page(
                        asOf,
                        words == null ? approved : approved.containsText("words", words.strip()),
                        Sort.newestFirst(),
                        null,
                        LOOKED_THROUGH)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }

    private Optional<PlaceView> allocation(UUID id, Moment moment) {
        long asOf = moment.position(Transfers.STREAM);
        return allocations
                .find(id, asOf)
                .map(Versioned::row)
                .flatMap(row ->
                        views(List.of(row), closedYears(moment), asOf).stream().findFirst());
    }

    private Optional<PlaceView> budget(UUID id, Moment moment) {
        return budgets.find(id, moment.position(Transfers.STREAM))
                .map(Versioned::row)
                .map(budget -> PlaceView.of(budget, closedYears(moment).contains(budget.financialYear())));
    }

    /** In the order they come. */
    private List<PlaceView> views(List<AllocationRow> rows, Set<String> closed, long asOf) {
        Map<UUID, BudgetRow> byId =
                budgetsOf(rows.stream().map(AllocationRow::budgetId).distinct().toList(), asOf);
        Map<UUID, AllocationFiguresRow> byAllocation = figures.figures(rows, asOf);
        return rows.stream()
                .map(row -> {
                    BudgetRow budget = Objects.requireNonNull(byId.get(row.budgetId()), "An allocation has its budget");
                    return PlaceView.of(
                            row,
                            Objects.requireNonNull(byAllocation.get(row.id())).available(),
                            budget,
                            closed.contains(budget.financialYear()));
                })
                .toList();
    }

    private Map<UUID, BudgetRow> budgetsOf(List<UUID> ids, long asOf) {
        Map<UUID, BudgetRow> byId = new HashMap<>();
        budgets.findAll(ids, asOf).forEach(budget -> byId.put(budget.row().id(), budget.row()));
        return byId;
    }

    private Set<String> closedYears(Moment moment) {
        return years.all(moment).stream()
                .filter(YearRow::isClosed)
                .map(YearRow::financialYear)
                .collect(Collectors.toSet());
    }

    private List<String> openYears(Moment moment) {
        return years.all(moment).stream()
                .filter(year -> !year.isClosed())
                .map(YearRow::financialYear)
                .toList();
    }

    private static boolean hasMoney(PlaceView place) {
        return place.holds().signum() > 0;
    }

    private static void put(Map<MoneyPlace, PlaceView> found, PlaceView view) {
        found.put(view.place(), view);
    }
}
