package org.improvementledger.money.virement;

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
import org.improvementledger.events.Coded;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.transfer.Movements;
import org.improvementledger.money.transfer.Sides;
import org.improvementledger.money.transfer.Transfer;
import org.improvementledger.money.transfer.TransferDecisionPolicy;
import org.improvementledger.money.transfer.TransferKind;
import org.improvementledger.money.year.FinancialYears;

/**
 * A virement. Its approval and both sides of the move are the events of one command: all are there or none, whatever dies.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate
public class Virement {

    @AggregateIdentifier
    private UUID id;

    private Transfer transfer;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected Virement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposeVirement command,
            @MetaDataValue(value = "actor", required = true) String actor,
            Movements movements,
            FinancialYears years) {
        if (id != null) {
            if (!transfer.wasProposedAs(command.from(), command.to(), command.amount(), command.reason(), actor)) {
                throw new RuleRefusedException(
                        "already-exists", "There is a different virement with the id " + id + " already.", "id");
            }
            return;
        }
        VirementPolicy.requireTwoPlaces(command.from(), command.to());
        Sides sides = movements.look(command.from(), command.to());
        VirementPolicy.require(sides, command.amount());
        years.requireOpen(sides.from().year());
        apply(command.done());
    }

    @CommandHandler
    void handle(
            ApproveVirement command,
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
        apply(new VirementApproved(
                id,
                transfer.from(),
                transfer.to(),
                transfer.amount(),
                Coded.of(Capacity.class, capacity),
                command.decision(),
                authority));
        movements.move(id, transfer.from(), transfer.to(), transfer.amount());
    }

    @CommandHandler
    void handle(RejectVirement command, @MetaDataValue(value = "actor", required = true) String actor) {
        if (TransferDecisionPolicy.requireRejection(transfer, command.reason(), actor)) {
            apply(new VirementRejected(id, command.reason()));
        }
    }

    @EventSourcingHandler
    void on(VirementProposed event, @MetaDataValue("actor") String actor) {
        id = event.virementId();
        transfer = Transfer.proposed(
                TransferKind.VIREMENT, id, event.from(), event.to(), event.amount(), event.reason(), actor);
    }

    @EventSourcingHandler
    void on(VirementApproved event, @MetaDataValue("actor") String actor) {
        transfer = transfer.approved(event.capacity(), event.decision(), actor);
    }

    @EventSourcingHandler
    void on(VirementRejected event, @MetaDataValue("actor") String actor) {
        transfer = transfer.rejected(event.reason(), actor);
    }

    private void requireMovable(Sides sides, FinancialYears years) {
        VirementPolicy.require(sides, transfer.amount());
        years.requireOpen(sides.from().year());
    }
}
