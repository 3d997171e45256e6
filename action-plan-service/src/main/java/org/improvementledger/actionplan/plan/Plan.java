package org.improvementledger.actionplan.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan. Its actions are aggregates of their own, so that people who work on different actions never wait
 * for one another.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Plan {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String UNKNOWN_INSPECTION = "unknown-inspection";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable PlanDrafted drafted;

    /** Axon begins with nothing; the first event sets what there is. */
    protected Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftPlan command, RecordedInspections inspections) {
        PlanDrafted asked = command.done();
        if (asked.equals(drafted)) {
            return;
        }
        if (drafted != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different plan with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.planId() + " belongs to something else already.", "id");
        }
        if (inspections.findingsOf(command.inspectionId()).isEmpty()) {
            throw new RuleRefusedException(
                    UNKNOWN_INSPECTION,
                    "There is no inspection with the id " + command.inspectionId() + ". Record it first.",
                    "inspectionId");
        }
        apply(asked);
    }

    /** Every stream loads as a plan, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(PlanDrafted event) {
        id = event.planId();
        drafted = event;
    }

    /** The inspection that the plan answers; absent when this is no plan: any stream loads as one. */
    Optional<UUID> inspection() {
        return Optional.ofNullable(drafted).map(PlanDrafted::inspectionId);
    }
}
