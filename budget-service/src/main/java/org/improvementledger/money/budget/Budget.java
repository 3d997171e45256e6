package org.improvementledger.money.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.money.allocation.Allocation;
import org.improvementledger.money.allocation.ApproveAllocation;
import org.improvementledger.money.allocation.ApprovedPolicy;
import org.improvementledger.money.allocation.AwaitingApprovalPolicy;
import org.improvementledger.money.allocation.CorrectAllocation;
import org.improvementledger.money.allocation.CorrectionPolicy;
import org.improvementledger.money.allocation.LinkAction;
import org.improvementledger.money.allocation.LinkPolicy;
import org.improvementledger.money.allocation.ProposeAllocation;
import org.improvementledger.money.allocation.RejectAllocation;
import org.improvementledger.money.allocation.ReleaseAllocation;
import org.improvementledger.money.allocation.ReleasePolicy;
import org.improvementledger.money.allocation.SegregationPolicy;
import org.improvementledger.money.allocation.StillCountsPolicy;
import org.improvementledger.money.allocation.UnlinkAction;
import org.improvementledger.money.allocation.WithdrawAllocation;
import org.improvementledger.money.allocation.WithinBudgetPolicy;
import org.improvementledger.money.delegation.ApprovalPolicy;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.forecast.ForecastPolicy;
import org.improvementledger.money.forecast.MakeForecast;
import org.improvementledger.money.year.FinancialYears;
import org.improvementledger.money.year.YearNames;
import org.jspecify.annotations.Nullable;

/**
 * A budget with the allocations out of it. They are decided about here, one command after another, so that what is
 * approved never exceeds the budget, whatever arrives at once.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Budget {

    @AggregateIdentifier
    private UUID id;

    private BudgetState state;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected Budget() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetBudget command, FinancialYears years) {
        BudgetSet asked = command.done();
        if (id == null) {
            years.requireOpen(command.financialYear());
            apply(asked);
        } else if (!state.terms().equals(asked)) {
            throw AlreadyExistsPolicy.refusal("budget", id);
        }
    }

    @CommandHandler
    void handle(IncreaseBudget command, FinancialYears years) {
        BudgetIncreased asked = command.done();
        if (AlreadyExistsPolicy.isNew("increase", command.increaseId(), asked, state.increase(command.increaseId()))) {
            requireOpen(years);
            SourcePolicy.require(state.terms().source(), command.source());
            apply(asked);
        }
    }

    @CommandHandler
    void handle(ReduceBudget command, FinancialYears years) {
        BudgetReduced asked = command.done();
        if (AlreadyExistsPolicy.isNew(
                "reduction", command.reductionId(), asked, state.reduction(command.reductionId()))) {
            requireOpen(years);
            ReductionPolicy.require(state.unallocated(), command.amount());
            apply(asked);
        }
    }

    @CommandHandler
    void handle(CloseBudget command, Gates gates) {
        BudgetClosed asked = command.done();
        if (!asked.equals(state.closure())) {
            OpenBudgetPolicy.require(state.closure());
            gates.shut(YearNames.gate(state.terms().financialYear()));
            apply(asked);
        }
    }

    @CommandHandler
    void handle(
            ProposeAllocation command,
            @MetaDataValue(value = "actor", required = true) String actor,
            FinancialYears years) {
        AllocationProposed asked = command.done();
        Allocation existing = state.allocation(command.allocationId());
        if (existing == null) {
            requireOpen(years);
            apply(asked);
        } else if (!existing.wasProposedAs(asked, actor)) {
            throw AlreadyExistsPolicy.refusal("allocation", command.allocationId());
        }
    }

    @CommandHandler
    void handle(
            ApproveAllocation command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "capacity", required = true) String capacityHeld,
            FinancialYears years,
            DelegationSchemes schemes) {
        Allocation allocation = allocation(command.allocationId());
        Capacity capacity = Coded.of(Capacity.class, capacityHeld);
        if (allocation.wasApprovedAs(capacity, command.decision(), actor)) {
            return;
        }
        LocalDate decidedOn = command.decision().decidedOn();
        SegregationPolicy.requireForApproval(allocation, actor, () -> schemes.inForceOn(decidedOn));
        AwaitingApprovalPolicy.require(allocation);
        requireOpen(years);
        Authority authority =
                ApprovalPolicy.require(schemes.inForceOn(decidedOn), capacity, allocation.amount(), command.decision());
        WithinBudgetPolicy.require(state.current(), state.allocated(), allocation.amount());
        apply(new AllocationApproved(
                id,
                allocation.id(),
                allocation.amount(),
                allocation.terms().effectiveOn(),
                capacity,
                command.decision(),
                authority));
    }

    @CommandHandler
    void handle(RejectAllocation command, @MetaDataValue(value = "actor", required = true) String actor) {
        Allocation allocation = allocation(command.allocationId());
        if (!allocation.wasRejectedFor(command.reason(), actor)) {
            SegregationPolicy.require(allocation, actor);
            AwaitingApprovalPolicy.require(allocation);
            apply(new AllocationRejected(id, allocation.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(WithdrawAllocation command, @MetaDataValue(value = "actor", required = true) String actor) {
        Allocation allocation = allocation(command.allocationId());
        if (!allocation.wasWithdrawnFor(command.reason(), actor)) {
            AwaitingApprovalPolicy.requireForWithdrawal(allocation);
            apply(new AllocationWithdrawn(id, allocation.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(CorrectAllocation command, FinancialYears years) {
        Allocation allocation = allocation(command.allocationId());
        AllocationCorrected asked = command.done();
        if (AlreadyExistsPolicy.isNew(
                "correction",
                command.correctionId(),
                asked,
                allocation.corrections().get(command.correctionId()))) {
            CorrectionPolicy.require(allocation, asked);
            if (CorrectionPolicy.changesMoney(allocation, asked)) {
                requireOpen(years);
            }
            apply(asked);
        }
    }

    @CommandHandler
    void handle(ReleaseAllocation command, FinancialYears years) {
        Allocation allocation = allocation(command.allocationId());
        AllocationReleased asked = command.done();
        if (AlreadyExistsPolicy.isNew(
                "release", command.releaseId(), asked, allocation.releases().get(command.releaseId()))) {
            requireOpen(years);
            ReleasePolicy.require(allocation, command.amount());
            apply(asked);
        }
    }

    @CommandHandler
    void handle(LinkAction command) {
        Allocation allocation = allocation(command.allocationId());
        if (!allocation.funds(command.actionId())) {
            LinkPolicy.require(allocation);
            apply(new ActionLinked(id, allocation.id(), command.actionId()));
        }
    }

    @CommandHandler
    void handle(UnlinkAction command) {
        Allocation allocation = allocation(command.allocationId());
        if (allocation.funds(command.actionId())) {
            StillCountsPolicy.require(allocation, "unlinked from an action");
            apply(new ActionUnlinked(id, allocation.id(), command.actionId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(MakeForecast command, FinancialYears years) {
        Allocation allocation = allocation(command.allocationId());
        ForecastMade asked = command.done();
        if (AlreadyExistsPolicy.isNew("forecast", command.forecastId(), asked, state.forecast(command.forecastId()))) {
            ForecastPolicy.require(command.period());
            ApprovedPolicy.require(allocation);
            years.requireOpen(state.terms().financialYear());
            apply(asked);
        }
    }

    @EventSourcingHandler
    void on(BudgetEvent event, @Nullable @MetaDataValue("actor") String actor) {
        if (event instanceof BudgetSet set) {
            id = set.budgetId();
            state = new BudgetState(set);
        } else {
            state.on(event, actor == null ? "" : actor);
        }
    }

    /**
     * What a transfer has to know before it moves money out of here or in.
     *
     * @param allocationId null for what is not allocated
     * @throws NotFoundException when there is no such allocation out of this budget
     */
    public Place place(@Nullable UUID allocationId) {
        boolean closed = state.closure() != null;
        if (allocationId == null) {
            return new Place(state.terms(), null, null, closed, state.unallocated());
        }
        Allocation allocation = allocation(allocationId);
        return new Place(state.terms(), allocationId, allocation.status(), closed, allocation.amount());
    }

    /** The side that gives of a transfer that was approved in this transaction, by its own rules. */
    public void moveOut(UUID transferId, @Nullable UUID allocationId, Money amount) {
        apply(new MoneyMovedOut(id, transferId, allocationId, amount));
    }

    /** The side that receives. */
    public void moveIn(UUID transferId, @Nullable UUID allocationId, Money amount) {
        apply(new MoneyMovedIn(id, transferId, allocationId, amount));
    }

    /**
     * For what is spent or promised out of an allocation. Pass the year's gate before you ask.
     *
     * @throws NotFoundException when there is no such allocation out of this budget
     * @throws RuleRefusedException when the budget is closed, or the allocation is not approved
     */
    public Place requirePostable(UUID allocationId) {
        Allocation allocation = allocation(allocationId);
        OpenBudgetPolicy.require(state.closure());
        ApprovedPolicy.require(allocation);
        return place(allocationId);
    }

    private void requireOpen(FinancialYears years) {
        OpenBudgetPolicy.require(state.closure());
        years.requireOpen(state.terms().financialYear());
    }

    private Allocation allocation(UUID allocationId) {
        Allocation allocation = state.allocation(allocationId);
        if (allocation == null) {
            throw NotFoundException.of("allocation", allocationId);
        }
        return allocation;
    }
}
