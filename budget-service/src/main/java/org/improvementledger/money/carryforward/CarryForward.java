package org.improvementledger.money.carryforward;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.Coded;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.transfer.Movements;
import org.improvementledger.money.transfer.Sides;
import org.improvementledger.money.transfer.Transfer;
import org.improvementledger.money.transfer.TransferDecisionPolicy;
import org.improvementledger.money.transfer.TransferKind;
import org.improvementledger.money.year.FinancialYears;

/**
 * A carry-forward. Its approval and both sides of the move are the events of one command: all are there or none, whatever dies.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate
public class CarryForward {

    @AggregateIdentifier
    private UUID id;

    private Transfer transfer;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected CarryForward() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposeCarryForward command,
            @MetaDataValue(value = "actor", required = true) String actor,
            Movements movements,
            FinancialYears years) {
        MoneyPlace from = new MoneyPlace(command.fromBudgetId(), null);
        MoneyPlace to = new MoneyPlace(command.toBudgetId(), null);
        if (id != null) {
            if (!transfer.wasProposedAs(from, to, command.amount(), command.reason(), actor)) {
                throw new RuleRefusedException(
                        "already-exists", "There is a different carry-forward with the id " + id + " already.", "id");
            }
            return;
        }
        Sides sides = movements.look(from, to);
        CarryForwardPolicy.require(sides, command.amount());
        years.requireOpen(sides.to().year());
        apply(command.done());
    }

    @CommandHandler
    void handle(
            ApproveCarryForward command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "capacity", required = true) String capacity,
            Movements movements,
            FinancialYears years,
            DelegationSchemes schemes) {
        Authority authority = TransferDecisionPolicy.requireApproval(
                transfer,
                command.decision(),
                actor,
                capacity,
                schemes,
                () -> requireMovable(movements.hold(transfer.from(), transfer.to()), years));
        if (authority == null) {
            return;
        }
        apply(new CarryForwardApproved(
                id,
                transfer.from().budgetId(),
                transfer.to().budgetId(),
                transfer.amount(),
                Coded.of(Capacity.class, capacity),
                command.decision(),
                authority));
        movements.move(id, transfer.from(), transfer.to(), transfer.amount());
    }

    @CommandHandler
    void handle(RejectCarryForward command, @MetaDataValue(value = "actor", required = true) String actor) {
        if (TransferDecisionPolicy.requireRejection(transfer, command.reason(), actor)) {
            apply(new CarryForwardRejected(id, command.reason()));
        }
    }

    @EventSourcingHandler
    void on(CarryForwardProposed event, @MetaDataValue("actor") String actor) {
        id = event.carryForwardId();
        transfer = Transfer.proposed(
                TransferKind.CARRY_FORWARD,
                id,
                new MoneyPlace(event.fromBudgetId(), null),
                new MoneyPlace(event.toBudgetId(), null),
                event.amount(),
                event.reason(),
                actor);
    }

    @EventSourcingHandler
    void on(CarryForwardApproved event, @MetaDataValue("actor") String actor) {
        transfer = transfer.approved(event.capacity(), event.decision(), actor);
    }

    @EventSourcingHandler
    void on(CarryForwardRejected event, @MetaDataValue("actor") String actor) {
        transfer = transfer.rejected(event.reason(), actor);
    }

    private void requireMovable(Sides sides, FinancialYears years) {
        CarryForwardPolicy.require(sides, transfer.amount());
        years.requireOpen(sides.to().year());
    }
}
