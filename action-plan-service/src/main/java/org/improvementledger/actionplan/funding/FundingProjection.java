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
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardEvent;
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
        return List.of(
                AllocationRow.class,
                FundingRow.class,
                AllocationMoneyRow.class,
                CommitmentRow.class,
                CommitmentReferenceRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case AllocationProposed e -> put(AllocationRow.proposed(e), event, rows);
            case AllocationApproved e -> change(e.allocationId(), event, rows, allocation -> allocation.approved(e));
            case AllocationRejected e ->
                change(e.allocationId(), event, rows, allocation -> allocation.ended(FundingStatus.REJECTED));
            case AllocationWithdrawn e ->
                change(e.allocationId(), event, rows, allocation -> allocation.ended(FundingStatus.WITHDRAWN));
            case AllocationCorrected e -> change(e.allocationId(), event, rows, allocation -> allocation.corrected(e));
            case AllocationReleased e ->
                change(e.allocationId(), event, rows, allocation -> allocation.minus(e.amount()));
            case ActionLinked e ->
                change(e.allocationId(), event, rows, allocation -> allocation.linkedTo(e.actionId()));
            case ActionUnlinked e -> {
                rows.remove(FundingRow.class, FundingRow.idOf(e.actionId(), e.allocationId()));
                change(e.allocationId(), event, rows, allocation -> allocation.unlinkedFrom(e.actionId()));
            }
            case VirementApproved e -> {
                if (e.from().allocationId() != null) {
                    change(e.from().allocationId(), event, rows, allocation -> allocation.minus(e.amount()));
                }
                if (e.to().allocationId() != null) {
                    change(e.to().allocationId(), event, rows, allocation -> allocation.plus(e.amount()));
                }
            }
            case CommitmentRecorded e -> new SpentMoney(event, rows).recorded(e);
            case CommitmentReleased e -> new SpentMoney(event, rows).released(e);
            case SpendRecorded e ->
                new SpentMoney(event, rows)
                        .spent(
                                e.allocationId(),
                                e.commitmentReference(),
                                e.netAmount().amount());
            case SpendReversed e ->
                new SpentMoney(event, rows)
                        .spent(
                                e.allocationId(),
                                e.commitmentReference(),
                                e.netAmount().amount().negate());
            case ForecastMade e ->
                new SpentMoney(event, rows)
                        .forecast(e.allocationId(), e.outturn().amount());
            // What is carried forward goes from budget to budget; no allocation has more or less of it.
            case BudgetSet _,
                    BudgetIncreased _,
                    BudgetReduced _,
                    BudgetClosed _,
                    MoneyMovedOut _,
                    MoneyMovedIn _,
                    VirementProposed _,
                    VirementRejected _,
                    DelegationSchemeEvent _,
                    CarryForwardEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }

    private static void change(
            UUID allocationId, PublishedEvent event, Rows rows, UnaryOperator<AllocationRow> change) {
        AllocationRow before = Objects.requireNonNull(
                rows.find(AllocationRow.class, allocationId), "The allocation was never proposed");
        put(change.apply(before), event, rows);
    }

    private static void put(AllocationRow allocation, PublishedEvent event, Rows rows) {
        rows.put(allocation);
        allocation.actionIds().forEach(action -> rows.put(FundingRow.of(action, allocation, event)));
    }
}
