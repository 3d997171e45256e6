package org.improvementledger.money.budget;

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
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.CarryForwardEvent;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.SpendEvent;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementEvent;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.Approval;
import org.improvementledger.money.allocation.Rejection;
import org.springframework.stereotype.Component;

/** Budgets and the allocations out of them: one projection, so that their sums agree at every position. */
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
        return List.of(BudgetRow.class, AllocationRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet set -> rows.put(BudgetRow.set(set, event.actor(), event.recordedAt(), event.sequence()));
            case AllocationProposed proposed -> {
                rows.put(AllocationRow.proposed(proposed, event.actor(), event.recordedAt()));
                rows.put(budget(event, rows).withProposed(proposed.amount().amount(), event.sequence()));
            }
            case AllocationApproved approved -> {
                rows.put(allocation(approved.allocationId(), rows)
                        .approved(new Approval(
                                approved.capacity(), approved.decision(), event.actor(), event.recordedAt())));
                rows.put(budget(event, rows).withApproved(approved.amount().amount(), event.sequence()));
            }
            case AllocationRejected rejected -> {
                AllocationRow allocation = allocation(rejected.allocationId(), rows);
                rows.put(allocation.rejected(new Rejection(rejected.reason(), event.actor(), event.recordedAt())));
                rows.put(budget(event, rows).withRejected(allocation.amount(), event.sequence()));
            }
            case BudgetIncreased _,
                    BudgetReduced _,
                    BudgetClosed _,
                    ForecastMade _,
                    MoneyMovedOut _,
                    MoneyMovedIn _,
                    AllocationWithdrawn _,
                    AllocationCorrected _,
                    AllocationReleased _,
                    ActionLinked _,
                    ActionUnlinked _,
                    DelegationSchemeEvent _,
                    VirementEvent _,
                    CarryForwardEvent _,
                    CommitmentEvent _,
                    SpendEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _ -> {}
        }
    }

    private static BudgetRow budget(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(BudgetRow.class, event.subject()), "The budget was never set");
    }

    private static AllocationRow allocation(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(AllocationRow.class, id), "The allocation was never proposed");
    }
}
