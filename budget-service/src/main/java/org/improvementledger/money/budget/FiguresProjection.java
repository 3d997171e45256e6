package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.allocation.AllocationFiguresRow;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.commitment.CommitmentRow;
import org.jspecify.annotations.Nullable;

/**
 * What money that moves or is spent does to the figures of its allocation and of its budget, always both. A part of
 * {@link BudgetProjection}. Sums are in pounds; below zero they undo.
 */
final class FiguresProjection {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Rows rows;

    FiguresProjection(Rows rows) {
        this.rows = rows;
    }

    BudgetRow budget(UUID id) {
        return Objects.requireNonNull(rows.find(BudgetRow.class, id), "The budget was never set");
    }

    void budget(UUID id, UnaryOperator<BudgetRow> change) {
        rows.put(change.apply(budget(id)));
    }

    AllocationRow allocation(UUID id) {
        return Objects.requireNonNull(rows.find(AllocationRow.class, id), "The allocation was never proposed");
    }

    /** Only the allocation's own part: its budget is changed by who calls. */
    void approve(UUID allocationId, BigDecimal change) {
        rows.put(figures(allocationId).withApproved(change));
    }

    void vire(MoneyPlace from, MoneyPlace to, BigDecimal amount) {
        if (!from.budgetId().equals(to.budgetId())) {
            budget(from.budgetId(), budget -> budget.viredOut(amount));
            budget(to.budgetId(), budget -> budget.viredIn(amount));
        }
        move(from, amount.negate());
        move(to, amount);
    }

    private void move(MoneyPlace place, BigDecimal change) {
        UUID allocationId = place.allocationId();
        if (allocationId != null) {
            rows.put(allocation(allocationId).withAmount(change));
            approve(allocationId, change);
            budget(place.budgetId(), budget -> budget.withAllocated(change));
        }
    }

    void commit(UUID budgetId, UUID allocationId, BigDecimal change) {
        rows.put(figures(allocationId).withCommitted(change));
        rows.put(spending(budgetId).withCommitted(change));
    }

    /** @param commitmentReference what it was spent against, whose open rest it lowers; null for none */
    void spend(UUID budgetId, UUID allocationId, @Nullable String commitmentReference, BigDecimal change) {
        AllocationFiguresRow allocation = figures(allocationId).withSpent(change);
        BigDecimal committed = commitmentReference == null
                ? NOTHING
                : spend(CommitmentId.of(allocationId, commitmentReference), change);
        rows.put(allocation.withCommitted(committed));
        rows.put(spending(budgetId).withSpent(change).withCommitted(committed));
    }

    /** By how much its open rest changes. */
    private BigDecimal spend(UUID commitmentId, BigDecimal change) {
        CommitmentRow before = commitment(commitmentId);
        CommitmentRow after = before.withSpent(change);
        rows.put(after);
        return after.open().subtract(before.open());
    }

    CommitmentRow commitment(UUID id) {
        return Objects.requireNonNull(rows.find(CommitmentRow.class, id), "The commitment was never recorded");
    }

    void forecast(UUID budgetId, UUID allocationId, BigDecimal outturn) {
        AllocationFiguresRow before = figures(allocationId);
        rows.put(before.withForecast(outturn));
        rows.put(spending(budgetId)
                .withForecast(before.forecast() == null ? outturn : outturn.subtract(before.forecast())));
    }

    /** There is a row from the first money on. */
    private AllocationFiguresRow figures(UUID allocationId) {
        AllocationFiguresRow found = rows.find(AllocationFiguresRow.class, allocationId);
        return found == null ? AllocationFiguresRow.none(allocation(allocationId)) : found;
    }

    private BudgetSpendingRow spending(UUID budgetId) {
        BudgetSpendingRow found = rows.find(BudgetSpendingRow.class, budgetId);
        return found == null ? BudgetSpendingRow.none(budget(budgetId).id()) : found;
    }
}
