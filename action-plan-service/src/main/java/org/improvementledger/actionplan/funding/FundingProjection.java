package org.improvementledger.actionplan.funding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.springframework.stereotype.Component;

/** The money for each action, from what the budget service publishes and nothing else. */
@Component
public class FundingProjection implements Projection {

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(AllocationRow.class, FundingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet ofNoAction -> {}
            case AllocationProposed proposed -> {
                List<UUID> actions = proposed.actionIds().stream().distinct().toList();
                rows.put(new AllocationRow(proposed.allocationId(), actions));
                actions.forEach(action -> rows.put(FundingRow.proposed(action, proposed, actions.size() - 1, event)));
            }
            case AllocationApproved approved ->
                change(approved.allocationId(), rows, funding -> funding.approved(approved, event));
            case AllocationRejected rejected ->
                change(rejected.allocationId(), rows, funding -> funding.rejected(event));
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

    private static void change(UUID allocationId, Rows rows, UnaryOperator<FundingRow> change) {
        AllocationRow allocation = Objects.requireNonNull(
                rows.find(AllocationRow.class, allocationId), "The allocation was never proposed");
        for (UUID action : allocation.actionIds()) {
            FundingRow funding = Objects.requireNonNull(
                    rows.find(FundingRow.class, FundingRow.idOf(action, allocationId)),
                    "The allocation was never proposed for the action");
            rows.put(change.apply(funding));
        }
    }
}
