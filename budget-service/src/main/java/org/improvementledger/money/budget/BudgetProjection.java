package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.improvementledger.events.MoneyPlace;
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
                BudgetFiguresRow.class,
                AllocationRow.class,
                AllocationFiguresRow.class,
                CommitmentRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        FiguresProjection figures = new FiguresProjection(rows);
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetEvent ofBudget -> {
                project(ofBudget, event, rows, figures);
                rows.put(budget(ofBudget.budgetId(), rows).at(event.sequence()));
            }
            case VirementApproved approved -> {
                BigDecimal amount = approved.amount().amount();
                figures.vire(approved.from(), approved.to(), amount);
                moveAllocation(approved.from(), amount.negate(), rows);
                moveAllocation(approved.to(), amount, rows);
            }
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
                CommitmentRow commitment = Objects.requireNonNull(
                        rows.find(CommitmentRow.class, released.commitmentId()), "The commitment was never recorded");
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

    /** What happens to a budget and its allocations; the budget's version follows whatever it is. */
    private static void project(BudgetEvent ofBudget, PublishedEvent event, Rows rows, FiguresProjection figures) {
        switch (ofBudget) {
            case BudgetSet set -> {
                rows.put(BudgetRow.set(set, event.actor(), event.recordedAt(), event.sequence()));
                rows.put(BudgetFiguresRow.set(set.budgetId(), set.amount().amount()));
            }
            case BudgetIncreased increased ->
                figures.budget(
                        increased.budgetId(),
                        budget -> budget.increased(increased.amount().amount()));
            case BudgetReduced reduced ->
                figures.budget(
                        reduced.budgetId(),
                        budget -> budget.reduced(reduced.amount().amount()));
            case BudgetClosed closed ->
                rows.put(budget(closed.budgetId(), rows)
                        .closed(new BudgetRow.Closure(
                                closed.closedOn(), closed.reason(), event.actor(), event.recordedAt())));
            case AllocationProposed proposed -> {
                rows.put(budget(proposed.budgetId(), rows).withOneMoreAllocation());
                rows.put(AllocationRow.proposed(proposed, event.actor(), event.recordedAt()));
                figures.await(proposed.budgetId(), proposed.amount().amount());
            }
            case AllocationApproved approved -> {
                AllocationRow allocation = allocation(approved.allocationId(), rows);
                rows.put(allocation.approved(new Approval(
                        approved.capacity(),
                        approved.decision(),
                        approved.authority(),
                        event.actor(),
                        event.recordedAt())));
                figures.await(approved.budgetId(), allocation.amount().negate());
                figures.allocate(
                        approved.budgetId(),
                        approved.allocationId(),
                        approved.amount().amount());
            }
            case AllocationRejected rejected -> {
                AllocationRow allocation = allocation(rejected.allocationId(), rows);
                rows.put(allocation.rejected(new Rejection(rejected.reason(), event.actor(), event.recordedAt())));
                figures.await(rejected.budgetId(), allocation.amount().negate());
            }
            case AllocationWithdrawn withdrawn -> {
                AllocationRow allocation = allocation(withdrawn.allocationId(), rows);
                rows.put(allocation.withdrawn(new Withdrawal(withdrawn.reason(), event.actor(), event.recordedAt())));
                figures.await(withdrawn.budgetId(), allocation.amount().negate());
            }
            case AllocationCorrected corrected -> {
                AllocationRow before = allocation(corrected.allocationId(), rows);
                AllocationRow after = before.corrected(corrected, event.actor());
                rows.put(after);
                BigDecimal change = after.amount().subtract(before.amount());
                if (after.status() == AllocationStatus.APPROVED) {
                    figures.allocate(corrected.budgetId(), corrected.allocationId(), change);
                } else {
                    figures.await(corrected.budgetId(), change);
                }
            }
            case AllocationReleased released -> {
                BigDecimal change = released.amount().amount().negate();
                rows.put(allocation(released.allocationId(), rows).withAmount(change));
                figures.allocate(released.budgetId(), released.allocationId(), change);
            }
            case ActionLinked linked ->
                rows.put(allocation(linked.allocationId(), rows).linked(linked.actionId()));
            case ActionUnlinked unlinked ->
                rows.put(allocation(unlinked.allocationId(), rows).unlinked(unlinked.actionId()));
            case ForecastMade made ->
                figures.forecast(
                        made.budgetId(), made.allocationId(), made.outturn().amount());
            // The money moves with the approval, so that both sides are always together.
            case MoneyMovedOut _, MoneyMovedIn _ -> {}
        }
    }

    private static void moveAllocation(MoneyPlace place, BigDecimal change, Rows rows) {
        if (place.allocationId() != null) {
            rows.put(allocation(place.allocationId(), rows).withAmount(change));
        }
    }

    private static BudgetRow budget(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(BudgetRow.class, id), "The budget was never set");
    }

    private static AllocationRow allocation(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(AllocationRow.class, id), "The allocation was never proposed");
    }
}
