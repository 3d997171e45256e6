package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.util.List;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
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
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.money.allocation.AllocationFiguresRow;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.allocation.Approval;
import org.improvementledger.money.allocation.Rejection;
import org.improvementledger.money.allocation.Withdrawal;
import org.improvementledger.money.commitment.CommitmentRow;
import org.springframework.stereotype.Component;

/** Budgets, the allocations out of them and what is spent and promised: one projection, so that their sums agree at every position. */
@Component
public class BudgetProjection implements Projection {

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(
                BudgetRow.class,
                BudgetSpendingRow.class,
                AllocationRow.class,
                AllocationFiguresRow.class,
                CommitmentRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        FiguresProjection figures = new FiguresProjection(rows);
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet set -> rows.put(BudgetRow.set(set, event.actor(), event.recordedAt(), event.sequence()));
            case BudgetEvent ofBudget ->
                rows.put(changed(figures.budget(ofBudget.budgetId()), ofBudget, event, rows)
                        .at(event.sequence()));
            case VirementApproved approved ->
                figures.vire(approved.from(), approved.to(), approved.amount().amount());
            case CarryForwardApproved approved -> {
                BigDecimal amount = approved.amount().amount();
                figures.budget(approved.fromBudgetId(), budget -> budget.carriedOut(amount));
                figures.budget(approved.toBudgetId(), budget -> budget.carriedIn(amount));
            }
            case CommitmentRecorded recorded -> {
                rows.put(CommitmentRow.recorded(recorded, event.actor(), event.recordedAt(), event.sequence()));
                figures.commit(
                        recorded.budgetId(),
                        recorded.allocationId(),
                        recorded.amount().amount());
            }
            case CommitmentReleased released -> {
                CommitmentRow commitment = figures.commitment(released.commitmentId());
                rows.put(commitment.released(event.sequence()));
                figures.commit(
                        released.budgetId(),
                        released.allocationId(),
                        commitment.open().negate());
            }
            case SpendRecorded spent ->
                figures.spend(
                        spent.budgetId(),
                        spent.allocationId(),
                        spent.commitmentReference(),
                        spent.netAmount().amount());
            case SpendReversed reversed ->
                figures.spend(
                        reversed.budgetId(),
                        reversed.allocationId(),
                        reversed.commitmentReference(),
                        reversed.netAmount().amount().negate());
            case VirementProposed _,
                    VirementRejected _,
                    CarryForwardProposed _,
                    CarryForwardRejected _,
                    DelegationSchemeEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }

    /** The budget as what happens to it and its allocations leaves it, whose rows are written on the way. */
    private static BudgetRow changed(BudgetRow budget, BudgetEvent ofBudget, PublishedEvent event, Rows rows) {
        FiguresProjection figures = new FiguresProjection(rows);
        return switch (ofBudget) {
            case BudgetIncreased increased ->
                budget.increased(increased.amount().amount());
            case BudgetReduced reduced -> budget.reduced(reduced.amount().amount());
            case BudgetClosed closed ->
                budget.closed(
                        new BudgetRow.Closure(closed.closedOn(), closed.reason(), event.actor(), event.recordedAt()));
            case AllocationProposed proposed -> {
                rows.put(AllocationRow.proposed(proposed, event.actor(), event.recordedAt()));
                yield budget.withOneMoreAllocation()
                        .withAwaiting(proposed.amount().amount());
            }
            case AllocationApproved approved -> {
                AllocationRow allocation = figures.allocation(approved.allocationId());
                rows.put(allocation.approved(new Approval(
                        approved.capacity(),
                        approved.decision(),
                        approved.authority(),
                        event.actor(),
                        event.recordedAt())));
                BigDecimal amount = approved.amount().amount();
                figures.approve(approved.allocationId(), amount);
                yield budget.withAwaiting(allocation.amount().negate()).withAllocated(amount);
            }
            case AllocationRejected rejected -> {
                AllocationRow allocation = figures.allocation(rejected.allocationId());
                rows.put(allocation.rejected(new Rejection(rejected.reason(), event.actor(), event.recordedAt())));
                yield budget.withAwaiting(allocation.amount().negate());
            }
            case AllocationWithdrawn withdrawn -> {
                AllocationRow allocation = figures.allocation(withdrawn.allocationId());
                rows.put(allocation.withdrawn(new Withdrawal(withdrawn.reason(), event.actor(), event.recordedAt())));
                yield budget.withAwaiting(allocation.amount().negate());
            }
            case AllocationCorrected corrected -> {
                AllocationRow before = figures.allocation(corrected.allocationId());
                AllocationRow after = before.corrected(corrected, event.actor());
                rows.put(after);
                BigDecimal change = after.amount().subtract(before.amount());
                if (after.status() != AllocationStatus.APPROVED) {
                    yield budget.withAwaiting(change);
                }
                figures.approve(corrected.allocationId(), change);
                yield budget.withAllocated(change);
            }
            case AllocationReleased released -> {
                BigDecimal change = released.amount().amount().negate();
                rows.put(figures.allocation(released.allocationId()).withAmount(change));
                figures.approve(released.allocationId(), change);
                yield budget.withAllocated(change);
            }
            case ActionLinked linked -> {
                rows.put(figures.allocation(linked.allocationId()).linked(linked.actionId()));
                yield budget;
            }
            case ActionUnlinked unlinked -> {
                rows.put(figures.allocation(unlinked.allocationId()).unlinked(unlinked.actionId()));
                yield budget;
            }
            case ForecastMade made -> {
                figures.forecast(
                        made.budgetId(), made.allocationId(), made.outturn().amount());
                yield budget;
            }
            // A budget begins with what sets it. Money moves with the approval, so that both sides are always together.
            case BudgetSet _, MoneyMovedOut _, MoneyMovedIn _ -> budget;
        };
    }
}
