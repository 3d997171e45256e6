package org.improvementledger.money.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.budget.BudgetRow;
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

    Places(ReadModels readModels) {
        budgets = readModels.of(BudgetRow.class);
        allocations = readModels.of(AllocationRow.class);
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
                : budgetId == null ? Optional.empty() : budget(budgetId, moment).map(PlaceView::of);
    }

    /** A place that a transfer names, which is there for certain. */
    public PlaceView of(MoneyPlace place, Moment moment) {
        return (place.allocationId() == null
                        ? budget(place.budgetId(), moment).map(PlaceView::of)
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
        Map<MoneyPlace, PlaceView> found = new HashMap<>();
        for (TransferRow transfer : transfers) {
            for (MoneyPlace place : List.of(transfer.from(), transfer.to())) {
                found.computeIfAbsent(place, absent -> of(absent, moment));
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
        long asOf = moment.position(Transfers.STREAM);
        Filter ofBudgets = financialYear == null ? Filter.none() : Filter.none().equal("financialYear", financialYear);
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
                .map(budget -> PlaceView.of(budget.row()))
                .filter(place -> !giving || place.holds().signum() > 0)
                .limit(OFFERED)
                .forEach(offered::add);
        if (withAllocations) {
            offered.addAll(offeredAllocations(any ? null : words, ofBudgets, giving, asOf));
        }
        return offered;
    }

    private List<PlaceView> offeredAllocations(@Nullable String words, Filter ofBudgets, boolean giving, long asOf) {
        Filter approved = Filter.none().equal("status", AllocationStatus.APPROVED);
        if (!ofBudgets.equals(Filter.none())) {
            approved = approved.in(
                    "budgetId",
                    budgets.page(asOf, ofBudgets, Sort.newestFirst(), null, ReadModel.MAXIMUM_PAGE).items().stream()
                            .map(budget -> budget.row().id())
                            .toList());
        }
        List<AllocationRow> found = allocations
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
        Map<UUID, BudgetRow> byId = new HashMap<>();
        budgets.findAll(found.stream().map(AllocationRow::budgetId).distinct().toList(), asOf)
                .forEach(budget -> byId.put(budget.row().id(), budget.row()));
        List<PlaceView> offered = new ArrayList<>();
        for (AllocationRow allocation : found) {
            BudgetRow budget = byId.get(allocation.budgetId());
            if (budget != null) {
                offered.add(PlaceView.of(allocation, budget));
            }
        }
        return offered.stream()
                .filter(place -> !giving || place.holds().signum() > 0)
                .limit(OFFERED)
                .toList();
    }

    private Optional<PlaceView> allocation(UUID id, Moment moment) {
        return allocations
                .find(id, moment.position(Transfers.STREAM))
                .map(Versioned::row)
                .flatMap(allocation ->
                        budget(allocation.budgetId(), moment).map(budget -> PlaceView.of(allocation, budget)));
    }

    private Optional<BudgetRow> budget(UUID id, Moment moment) {
        return budgets.find(id, moment.position(Transfers.STREAM)).map(Versioned::row);
    }
}
