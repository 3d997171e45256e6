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
 * What each event does to the figures of its allocation and of its budget, always both. A part of {@link BudgetProjection}.
 * Sums are in pounds; below zero they undo.
 */
final class FiguresProjection {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Rows rows;

    FiguresProjection(Rows rows) {
        this.rows = rows;
    }

    void await(UUID budgetId, BigDecimal change) {
        budget(budgetId, budget -> budget.withAwaiting(change));
    }

    void allocate(UUID budgetId, UUID allocationId, BigDecimal change) {
        allocation(allocationId, allocation -> allocation.withApproved(change));
        budget(budgetId, budget -> budget.withAllocated(change));
    }

    void vire(MoneyPlace from, MoneyPlace to, BigDecimal amount) {
        if (!from.budgetId().equals(to.budgetId())) {
            budget(from.budgetId(), budget -> budget.viredOut(amount));
            budget(to.budgetId(), budget -> budget.viredIn(amount));
        }
        if (from.allocationId() != null) {
            allocate(from.budgetId(), from.allocationId(), amount.negate());
        }
        if (to.allocationId() != null) {
            allocate(to.budgetId(), to.allocationId(), amount);
        }
    }

    void commit(UUID budgetId, UUID allocationId, BigDecimal change) {
        allocation(allocationId, allocation -> allocation.withCommitted(change));
        budget(budgetId, budget -> budget.withCommitted(change));
    }

    /** @param commitmentReference what it was spent against, whose open rest it lowers; null for none */
    void spend(UUID budgetId, UUID allocationId, @Nullable String commitmentReference, BigDecimal change) {
        allocation(allocationId, allocation -> allocation.withSpent(change));
        budget(budgetId, budget -> budget.withSpent(change));
        if (commitmentReference != null) {
            CommitmentRow before = Objects.requireNonNull(
                    rows.find(CommitmentRow.class, CommitmentId.of(allocationId, commitmentReference)),
                    "The commitment was never recorded");
            CommitmentRow after = before.withSpent(change);
            rows.put(after);
            commit(budgetId, allocationId, after.open().subtract(before.open()));
        }
    }

    void forecast(UUID budgetId, UUID allocationId, BigDecimal outturn) {
        BigDecimal former = allocation(allocationId).forecast();
        allocation(allocationId, allocation -> allocation.withForecast(outturn));
        budget(budgetId, budget -> budget.withForecast(outturn.subtract(former == null ? NOTHING : former)));
    }

    /** Changes a budget's figures, and what its wide row shows of them. */
    void budget(UUID id, UnaryOperator<BudgetFiguresRow> change) {
        BudgetFiguresRow now =
                change.apply(Objects.requireNonNull(rows.find(BudgetFiguresRow.class, id), "The budget was never set"));
        rows.put(now);
        rows.put(Objects.requireNonNull(rows.find(BudgetRow.class, id), "The budget was never set")
                .with(now));
    }

    private void allocation(UUID id, UnaryOperator<AllocationFiguresRow> change) {
        rows.put(change.apply(allocation(id)));
    }

    /** There is a row from the first money on. */
    private AllocationFiguresRow allocation(UUID id) {
        AllocationFiguresRow found = rows.find(AllocationFiguresRow.class, id);
        return found != null
                ? found
                : AllocationFiguresRow.none(Objects.requireNonNull(
                        rows.find(AllocationRow.class, id), "The allocation was never proposed"));
    }
}
