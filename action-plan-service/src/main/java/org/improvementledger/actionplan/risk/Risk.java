package org.improvementledger.actionplan.risk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;
import org.jspecify.annotations.Nullable;

/** A risk of a plan. A command that asks for what is so already appends nothing. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Risk {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String RISK_CLOSED = "risk-closed";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable RiskRaised raised;

    private @Nullable RiskReassessed latest;

    private @Nullable RiskClosed closed;

    /** Axon begins with nothing; the first event sets what there is. */
    protected Risk() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseRisk command, WatchedPlans plans, AddedActions added) {
        RiskRaised asked = command.done();
        if (asked.equals(raised)) {
            return;
        }
        if (raised != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different risk with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.riskId() + " belongs to something else already.", "id");
        }
        plans.require(command.planId());
        command.actionIds().forEach(action -> added.require(action, "actionIds"));
        apply(asked);
    }

    @CommandHandler
    void handle(ReassessRisk command) {
        RiskRaised known = requireRaised(command.riskId());
        RiskReassessed asked = command.done();
        if (asked.equals(latest)) {
            return;
        }
        if (closed != null) {
            throw new RuleRefusedException(
                    RISK_CLOSED, "This risk was closed on " + closed.closedOn() + " and is watched no longer.");
        }
        requireNotBefore("assessedOn", command.assessedOn(), known);
        apply(asked);
    }

    @CommandHandler
    void handle(CloseRisk command) {
        RiskRaised known = requireRaised(command.riskId());
        RiskClosed asked = command.done();
        if (asked.equals(closed)) {
            return;
        }
        if (closed != null) {
            throw new RuleRefusedException(RISK_CLOSED, "This risk was closed already, on " + closed.closedOn() + ".");
        }
        requireNotBefore("closedOn", command.closedOn(), known);
        apply(asked);
    }

    /** Every stream loads as a risk, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(RiskRaised event) {
        id = event.riskId();
        raised = event;
    }

    @EventSourcingHandler
    void on(RiskReassessed event) {
        latest = event;
    }

    @EventSourcingHandler
    void on(RiskClosed event) {
        closed = event;
    }

    private RiskRaised requireRaised(UUID asked) {
        if (raised == null) {
            throw NotFoundException.of("risk", asked);
        }
        return Objects.requireNonNull(raised);
    }

    private void requireNotBefore(String field, LocalDate day, RiskRaised known) {
        LocalDate earliest = latest == null ? known.raisedOn() : latest.assessedOn();
        if (day.isBefore(earliest)) {
            throw new FieldRefusedException(
                    field,
                    "Give " + earliest + " or a later date: on that day it was "
                            + (latest == null ? "raised." : "last assessed."));
        }
    }
}
