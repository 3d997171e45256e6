package org.improvementledger.money.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.money.allocation.Allocation;
import org.improvementledger.money.allocation.ApproveAllocation;
import org.improvementledger.money.allocation.AwaitingApprovalPolicy;
import org.improvementledger.money.allocation.ProposeAllocation;
import org.improvementledger.money.allocation.RejectAllocation;
import org.improvementledger.money.allocation.SegregationPolicy;
import org.improvementledger.money.allocation.WithinBudgetPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A budget with the allocations out of it. They are decided about here, one command after another, so that what is
 * approved never exceeds the budget, whatever arrives at once.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Budget {

    static final String ALREADY_EXISTS = "already-exists";

    @AggregateIdentifier
    private UUID id;

    private BudgetSet terms;

    private Money current;

    private Money approved;

    private Map<UUID, Allocation> allocations;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected Budget() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetBudget command) {
        BudgetSet asked = command.done();
        if (id == null) {
            apply(asked);
        } else if (!terms.equals(asked)) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different budget with the id " + id + " already.", "id");
        }
    }

    @CommandHandler
    void handle(ProposeAllocation command, @MetaDataValue(value = "actor", required = true) String actor) {
        AllocationProposed asked = command.done();
        Allocation existing = allocations.get(command.allocationId());
        if (existing == null) {
            apply(asked);
        } else if (!existing.wasProposedAs(asked, actor)) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different allocation with the id " + command.allocationId() + " already.",
                    "id");
        }
    }

    @CommandHandler
    void handle(
            ApproveAllocation command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "capacity", required = true) String capacityHeld) {
        Allocation allocation = allocation(command.allocationId());
        Capacity capacity = Coded.of(Capacity.class, capacityHeld);
        if (allocation.wasApprovedAs(capacity, command.decision(), actor)) {
            return;
        }
        SegregationPolicy.require(allocation, actor);
        AwaitingApprovalPolicy.require(allocation);
        WithinBudgetPolicy.require(current, approved, allocation.amount());
        apply(new AllocationApproved(
                id,
                command.allocationId(),
                allocation.amount(),
                allocation.proposal().effectiveOn(),
                capacity,
                command.decision(),
                null));
    }

    @CommandHandler
    void handle(RejectAllocation command, @MetaDataValue(value = "actor", required = true) String actor) {
        Allocation allocation = allocation(command.allocationId());
        if (allocation.wasRejectedFor(command.reason(), actor)) {
            return;
        }
        SegregationPolicy.require(allocation, actor);
        AwaitingApprovalPolicy.require(allocation);
        apply(new AllocationRejected(id, command.allocationId(), command.reason()));
    }

    /**
     * What a transfer has to know before it moves money out of here or in.
     *
     * @param allocationId null for what is not allocated
     * @throws NotFoundException when there is no such allocation out of this budget
     */
    public Place place(@Nullable UUID allocationId) {
        if (allocationId == null) {
            return new Place(terms, null, null, false, current.minus(approved));
        }
        Allocation allocation = allocation(allocationId);
        return new Place(terms, allocationId, allocation.status(), false, allocation.amount());
    }

    /** The side that gives of a transfer that was approved in this transaction, by its own rules. */
    public void moveOut(UUID transferId, @Nullable UUID allocationId, Money amount) {
        apply(new MoneyMovedOut(id, transferId, allocationId, amount));
    }

    /** The side that receives. */
    public void moveIn(UUID transferId, @Nullable UUID allocationId, Money amount) {
        apply(new MoneyMovedIn(id, transferId, allocationId, amount));
    }

    @EventSourcingHandler
    void on(BudgetSet event) {
        id = event.budgetId();
        terms = event;
        current = event.amount();
        approved = Money.ZERO;
        allocations = new LinkedHashMap<>();
    }

    @EventSourcingHandler
    void on(AllocationProposed event, @MetaDataValue("actor") String actor) {
        allocations.put(event.allocationId(), Allocation.proposed(event, actor));
    }

    @EventSourcingHandler
    void on(AllocationApproved event, @MetaDataValue("actor") String actor) {
        allocations.computeIfPresent(event.allocationId(), (key, allocation) -> allocation.approved(event, actor));
        approved = approved.plus(event.amount());
    }

    @EventSourcingHandler
    void on(AllocationRejected event, @MetaDataValue("actor") String actor) {
        allocations.computeIfPresent(event.allocationId(), (key, allocation) -> allocation.rejected(event, actor));
    }

    @EventSourcingHandler
    void on(MoneyMovedOut event) {
        moved(event.allocationId(), Money.ZERO.minus(event.amount()));
    }

    @EventSourcingHandler
    void on(MoneyMovedIn event) {
        moved(event.allocationId(), event.amount());
    }

    private void moved(@Nullable UUID allocationId, Money change) {
        current = current.plus(change);
        if (allocationId != null) {
            allocations.computeIfPresent(allocationId, (key, allocation) -> allocation.moved(change));
            approved = approved.plus(change);
        }
    }

    private Allocation allocation(UUID allocationId) {
        Allocation allocation = allocations.get(allocationId);
        if (allocation == null) {
            throw NotFoundException.of("allocation", allocationId);
        }
        return allocation;
    }
}
