package org.improvementledger.money.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.jspecify.annotations.Nullable;

/**
 * The money's figures by the formulas of the domain, added up anew from all events each time. It knows nothing of projections, of accounts or of rows,
 * and keeps nothing but the events: slow, and hard to get wrong.
 */
final class Oracle {

    private final List<BudgetServiceEvent> history = new ArrayList<>();

    /** What was added up since the last event, so that one event's many questions add it up once. */
    private final Map<String, Money> answered = new HashMap<>();

    void happened(BudgetServiceEvent event) {
        history.add(event);
        answered.clear();
    }

    /** Current budget = original + increases − reductions ± virements with other budgets ± carry-forward. */
    Money current(UUID budget) {
        return once("current " + budget, () -> currentOf(budget));
    }

    private Money currentOf(UUID budget) {
        Money set = sum(of(BudgetSet.class)
                .filter(event -> event.budgetId().equals(budget))
                .map(BudgetSet::amount));
        Money more = sum(of(BudgetIncreased.class)
                .filter(event -> event.budgetId().equals(budget))
                .map(BudgetIncreased::amount));
        Money less = sum(of(BudgetReduced.class)
                .filter(event -> event.budgetId().equals(budget))
                .map(BudgetReduced::amount));
        Money moved = sum(of(VirementApproved.class)
                .map(event -> moved(
                        event.from().budgetId().equals(budget),
                        event.to().budgetId().equals(budget),
                        event.amount())));
        Money carried = sum(of(CarryForwardApproved.class)
                .map(event -> moved(
                        event.fromBudgetId().equals(budget), event.toBudgetId().equals(budget), event.amount())));
        return set.plus(more).minus(less).plus(moved).plus(carried);
    }

    boolean isApproved(UUID allocation) {
        return of(AllocationApproved.class)
                .anyMatch(event -> event.allocationId().equals(allocation));
    }

    /** What an allocation has: approved, then corrected, released and moved. */
    Money approved(UUID allocation) {
        return once("approved " + allocation, () -> approvedOf(allocation));
    }

    private Money approvedOf(UUID allocation) {
        Money approved = Money.ZERO;
        boolean decided = false;
        for (BudgetServiceEvent event : history) {
            if (event instanceof AllocationApproved given
                    && given.allocationId().equals(allocation)) {
                approved = given.amount();
                decided = true;
            }
            if (event instanceof AllocationCorrected right
                    && right.allocationId().equals(allocation)
                    && decided) {
                Money amount = right.amount();
                approved = amount == null ? approved : amount;
            }
            if (event instanceof AllocationReleased back && back.allocationId().equals(allocation)) {
                approved = approved.minus(back.amount());
            }
            if (event instanceof VirementApproved move) {
                approved = approved.plus(moved(
                        allocation.equals(move.from().allocationId()),
                        allocation.equals(move.to().allocationId()),
                        move.amount()));
            }
        }
        return approved;
    }

    Money actual(UUID allocation) {
        return once("actual " + allocation, () -> actualOf(allocation));
    }

    private Money actualOf(UUID allocation) {
        Money spent = sum(of(SpendRecorded.class)
                .filter(line -> line.allocationId().equals(allocation))
                .map(SpendRecorded::netAmount));
        return spent.minus(sum(of(SpendReversed.class)
                .filter(line -> line.allocationId().equals(allocation))
                .map(SpendReversed::netAmount)));
    }

    /** What is promised still, of one commitment: nothing once it is released, else what its spend has left. */
    Money open(CommitmentRecorded commitment) {
        if (of(CommitmentReleased.class)
                .anyMatch(released -> released.commitmentId().equals(commitment.commitmentId()))) {
            return Money.ZERO;
        }
        Money left = commitment.amount();
        for (BudgetServiceEvent event : history) {
            if (event instanceof SpendRecorded line
                    && isAgainst(commitment, line.allocationId(), line.commitmentReference())) {
                left = left.minus(line.netAmount());
            }
            if (event instanceof SpendReversed line
                    && isAgainst(commitment, line.allocationId(), line.commitmentReference())) {
                left = left.plus(line.netAmount());
            }
        }
        return left.amount().signum() < 0 ? Money.ZERO : left;
    }

    Money committed(UUID allocation) {
        return once("committed " + allocation, () -> committedOf(allocation));
    }

    private Money committedOf(UUID allocation) {
        return sum(of(CommitmentRecorded.class)
                .filter(commitment -> commitment.allocationId().equals(allocation))
                .map(this::open));
    }

    /** Available = what it has − actual − open commitments. */
    Money available(UUID allocation) {
        return approved(allocation).minus(actual(allocation)).minus(committed(allocation));
    }

    /** The latest said, or null where nothing was. */
    @Nullable
    Money forecast(UUID allocation) {
        return of(ForecastMade.class)
                .filter(said -> said.allocationId().equals(allocation))
                .map(ForecastMade::outturn)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    Money actualOfBudget(UUID budget) {
        return sum(allocations(budget).stream().map(this::actual));
    }

    Money committedOfBudget(UUID budget) {
        return sum(allocations(budget).stream().map(this::committed));
    }

    /** The sum over the allocations that were forecast, or null where none was. */
    @Nullable
    Money forecastOfBudget(UUID budget) {
        return allocations(budget).stream()
                .map(this::forecast)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** Lines incurred from one day to another, both included, that were not reversed. */
    Stream<SpendRecorded> standingSpend(LocalDate first, LocalDate last) {
        Set<UUID> reversed = of(SpendReversed.class).map(SpendReversed::spendId).collect(Collectors.toSet());
        return of(SpendRecorded.class)
                .filter(line -> !reversed.contains(line.spendId())
                        && !line.incurredOn().isBefore(first)
                        && !line.incurredOn().isAfter(last));
    }

    /** What was spent in a period, less what of it was reversed. */
    Money spentIn(Set<UUID> budgets, int period) {
        Money spent = sum(of(SpendRecorded.class)
                .filter(line ->
                        budgets.contains(line.budgetId()) && line.period().number() == period)
                .map(SpendRecorded::netAmount));
        return spent.minus(sum(of(SpendReversed.class)
                .filter(line ->
                        budgets.contains(line.budgetId()) && line.period().number() == period)
                .map(SpendReversed::netAmount)));
    }

    FinancialYear yearOf(UUID budget) {
        return of(BudgetSet.class)
                .filter(set -> set.budgetId().equals(budget))
                .map(BudgetSet::financialYear)
                .findFirst()
                .orElseThrow();
    }

    FinancialYear yearOfAllocation(UUID allocation) {
        return of(AllocationProposed.class)
                .filter(proposed -> proposed.allocationId().equals(allocation))
                .map(proposed -> yearOf(proposed.budgetId()))
                .findFirst()
                .orElseThrow();
    }

    Money allocated(UUID budget) {
        return sum(allocations(budget).stream().map(this::approved));
    }

    Money unallocated(UUID budget) {
        return current(budget).minus(allocated(budget));
    }

    /** All that was ever given, less what was taken back: moving money about changes nothing of it. */
    Money funding() {
        return sum(of(BudgetSet.class).map(BudgetSet::amount))
                .plus(sum(of(BudgetIncreased.class).map(BudgetIncreased::amount)))
                .minus(sum(of(BudgetReduced.class).map(BudgetReduced::amount)));
    }

    Set<UUID> budgets() {
        Set<UUID> budgets = new LinkedHashSet<>();
        of(BudgetSet.class).map(BudgetSet::budgetId).forEach(budgets::add);
        return budgets;
    }

    Set<UUID> allocations() {
        Set<UUID> allocations = new LinkedHashSet<>();
        of(AllocationProposed.class).map(AllocationProposed::allocationId).forEach(allocations::add);
        return allocations;
    }

    Set<UUID> allocations(UUID budget) {
        Set<UUID> allocations = new LinkedHashSet<>();
        of(AllocationProposed.class)
                .filter(proposed -> proposed.budgetId().equals(budget))
                .map(AllocationProposed::allocationId)
                .forEach(allocations::add);
        return allocations;
    }

    <E extends BudgetServiceEvent> Stream<E> of(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast);
    }

    List<BudgetServiceEvent> history() {
        return history;
    }

    /** Not with computeIfAbsent: one answer may ask for another. */
    private Money once(String question, Supplier<Money> sum) {
        Money known = answered.get(question);
        if (known == null) {
            known = sum.get();
            answered.put(question, known);
        }
        return known;
    }

    private static boolean isAgainst(CommitmentRecorded commitment, UUID allocation, @Nullable String reference) {
        return commitment.allocationId().equals(allocation)
                && commitment.reference().equals(reference);
    }

    private static Money moved(boolean out, boolean in, Money amount) {
        Money moved = in ? amount : Money.ZERO;
        return out ? moved.minus(amount) : moved;
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
