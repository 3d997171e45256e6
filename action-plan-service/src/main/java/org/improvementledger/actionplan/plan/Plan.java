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
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan with its priorities, its versions and what waits for what in it. Its actions are aggregates of their own,
 * so that people who work on different actions never wait for one another.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Plan {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String UNKNOWN_INSPECTION = "unknown-inspection";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable PlanDrafted drafted;

    private Priorities priorities = Priorities.NONE;

    private Dependencies dependencies = Dependencies.NONE;

    private PlanLife life = PlanLife.DRAFTED;

    /** Axon begins with nothing; the first event sets what there is. */
    protected Plan() {}

    /** Whoever joins something to a plan passes it, whoever closes the plan shuts it. */
    static String gate(UUID planId) {
        return "plan " + planId;
    }

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

    @CommandHandler
    void handle(AddPriority command) {
        requireDrafted(command.planId());
        append(ifOpen(priorities.add(command)));
    }

    @CommandHandler
    void handle(RewordPriority command) {
        requireDrafted(command.planId());
        append(ifOpen(priorities.reword(command)));
    }

    @CommandHandler
    void handle(AddDependency command, PlannedActions actions) {
        requireDrafted(command.planId());
        append(ifOpen(dependencies.add(command, actions)));
    }

    @CommandHandler
    void handle(RemoveDependency command) {
        requireDrafted(command.planId());
        append(ifOpen(dependencies.remove(command)));
    }

    @CommandHandler
    void handle(AgreePlan command, ArrangedMeetings meetings) {
        requireDrafted(command.planId());
        Optional<PlanAgreed> decided = life.agree(command);
        decided.ifPresent(agreed -> meetings.require(agreed.meetingId(), agreed.planId()));
        append(decided);
    }

    @CommandHandler
    void handle(SubmitPlan command) {
        requireDrafted(command.planId());
        append(life.submit(command));
    }

    @CommandHandler
    void handle(RevisePlan command) {
        requireDrafted(command.planId());
        append(life.revise(command));
    }

    @CommandHandler
    void handle(ClosePlan command, Gates gates) {
        requireDrafted(command.planId());
        Optional<PlanClosed> decided = life.close(command);
        decided.ifPresent(closed -> gates.shut(gate(closed.planId())));
        append(decided);
    }

    /** Every stream loads as a plan, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object event, DomainEventMessage<?> message) {
        if (event instanceof PlanEvent ofPlan) {
            id = ofPlan.planId();
            remember(ofPlan);
        } else {
            id = UUID.fromString(message.getAggregateIdentifier());
        }
    }

    private void remember(PlanEvent event) {
        switch (event) {
            case PlanDrafted first -> drafted = first;
            case PriorityAdded added -> priorities = priorities.with(added);
            case PriorityReworded reworded -> priorities = priorities.with(reworded);
            case DependencyAdded added -> dependencies = dependencies.with(added);
            case DependencyRemoved removed -> dependencies = dependencies.with(removed);
            case PlanAgreed agreed -> life = life.with(agreed);
            case PlanSubmitted submitted -> life = life.with(submitted);
            case PlanRevised revised -> life = life.with(revised);
            case PlanClosed closed -> life = life.with(closed);
        }
    }

    /** What other aggregates may know; absent when this is no plan: any stream loads as one. */
    Optional<DraftedPlans.Facts> facts() {
        return Optional.ofNullable(drafted)
                .map(plan -> new DraftedPlans.Facts(
                        plan.inspectionId(), priorities.all().keySet(), life.closed() != null));
    }

    private <E extends PlanEvent> Optional<E> ifOpen(Optional<E> decided) {
        decided.ifPresent(event -> life.requireOpen());
        return decided;
    }

    private void requireDrafted(UUID asked) {
        if (drafted == null) {
            throw NotFoundException.of("plan", asked);
        }
    }

    private static void append(Optional<? extends PlanEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
    }
}
