package org.improvementledger.money.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.money.allocation.Allocation;
import org.jspecify.annotations.Nullable;

/** What a budget remembers of its events, to decide by: how much money there is, and what became of its allocations. */
final class BudgetState {

    private BudgetSet terms;

    private Money current;

    private Money allocated;

    private Map<UUID, BudgetIncreased> increases;

    private Map<UUID, BudgetReduced> reductions;

    private Map<UUID, ForecastMade> forecasts;

    private @Nullable BudgetClosed closure;

    private Map<UUID, Allocation> allocations;

    /** For snapshots, which set every field. */
    @SuppressWarnings({"NullAway.Init", "unused"})
    private BudgetState() {}

    BudgetState(BudgetSet event) {
        terms = event;
        current = event.amount();
        allocated = Money.ZERO;
        increases = new LinkedHashMap<>();
        reductions = new LinkedHashMap<>();
        forecasts = new LinkedHashMap<>();
        allocations = new LinkedHashMap<>();
    }

    BudgetSet terms() {
        return terms;
    }

    /** As it was set, with every increase, reduction and move since. */
    Money current() {
        return current;
    }

    /** The sum of what is approved. */
    Money allocated() {
        return allocated;
    }

    Money unallocated() {
        return current.minus(allocated);
    }

    @Nullable
    BudgetIncreased increase(UUID id) {
        return increases.get(id);
    }

    @Nullable
    BudgetReduced reduction(UUID id) {
        return reductions.get(id);
    }

    @Nullable
    ForecastMade forecast(UUID id) {
        return forecasts.get(id);
    }

    /** Null while it is open. */
    @Nullable
    BudgetClosed closure() {
        return closure;
    }

    @Nullable
    Allocation allocation(UUID id) {
        return allocations.get(id);
    }

    /** @param actor who set the event off */
    void on(BudgetEvent event, String actor) {
        switch (event) {
            case BudgetSet _ -> {}
            case ForecastMade forecast -> forecasts.put(forecast.forecastId(), forecast);
            case BudgetIncreased increased -> {
                increases.put(increased.increaseId(), increased);
                current = current.plus(increased.amount());
            }
            case BudgetReduced reduced -> {
                reductions.put(reduced.reductionId(), reduced);
                current = current.minus(reduced.amount());
            }
            case BudgetClosed closed -> closure = closed;
            case AllocationProposed proposed ->
                allocations.put(proposed.allocationId(), Allocation.proposed(proposed, actor));
            case AllocationApproved approved ->
                change(approved.allocationId(), allocation -> allocation.approved(approved, actor));
            case AllocationRejected rejected ->
                change(rejected.allocationId(), allocation -> allocation.rejected(rejected, actor));
            case AllocationWithdrawn withdrawn ->
                change(withdrawn.allocationId(), allocation -> allocation.withdrawn(withdrawn, actor));
            case AllocationCorrected corrected ->
                change(corrected.allocationId(), allocation -> allocation.corrected(corrected, actor));
            case AllocationReleased released ->
                change(released.allocationId(), allocation -> allocation.released(released));
            case ActionLinked linked -> change(linked.allocationId(), allocation -> allocation.linked(linked));
            case ActionUnlinked unlinked ->
                change(unlinked.allocationId(), allocation -> allocation.unlinked(unlinked));
            case MoneyMovedOut out -> moved(out.allocationId(), Money.ZERO.minus(out.amount()));
            case MoneyMovedIn in -> moved(in.allocationId(), in.amount());
        }
    }

    private void moved(@Nullable UUID allocationId, Money amount) {
        current = current.plus(amount);
        if (allocationId != null) {
            change(allocationId, allocation -> allocation.moved(amount));
        }
    }

    /** What an allocation takes of the budget follows from the allocation, whatever happens to it. */
    private void change(UUID allocationId, UnaryOperator<Allocation> change) {
        Allocation allocation = allocations.get(allocationId);
        if (allocation != null) {
            Allocation changed = change.apply(allocation);
            allocations.put(allocationId, changed);
            allocated = allocated.minus(allocation.allocated()).plus(changed.allocated());
        }
    }
}
