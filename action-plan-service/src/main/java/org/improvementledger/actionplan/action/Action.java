package org.improvementledger.actionplan.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.ExpectedVersionTargetResolver;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.jspecify.annotations.Nullable;

/**
 * An action of a plan with its milestones.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Action {

    static final String ALREADY_EXISTS = "already-exists";
    static final String ALREADY_REACHED = "already-reached";
    static final String DATES_OUT_OF_ORDER = "dates-out-of-order";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String REACHED_IN_THE_FUTURE = "reached-in-the-future";
    static final String TOO_MANY_MILESTONES = "too-many-milestones";

    static final String DUE_BEFORE_START = "An action cannot be due before it starts.";
    static final String STILL_TO_COME = "A milestone cannot be reached on a day that is still to come.";

    /** Some ten times a long action's: a limit for scripts that run wild, not for people. */
    static final int MOST_MILESTONES = 200;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ActionAdded added;

    private Map<UUID, Milestone> milestones = new LinkedHashMap<>();

    /** Axon begins with nothing; the first event sets what there is. */
    protected Action() {}

    /** @param planSeen the version of the plan, not of the action, that the sender saw; null when they gave none */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            AddAction command,
            DraftedPlans plans,
            RecordedInspections inspections,
            @MetaDataValue(ExpectedVersionTargetResolver.EXPECTED_VERSION) @Nullable Long planSeen) {
        UUID inspection = plans.inspectionOf(command.planId(), planSeen);
        ActionAdded asked = command.done();
        if (asked.equals(added)) {
            return;
        }
        if (added != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different action with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.actionId() + " belongs to something else already.", "id");
        }
        if (command.dueOn().isBefore(command.startOn())) {
            throw new RuleRefusedException(DATES_OUT_OF_ORDER, DUE_BEFORE_START, "dueOn");
        }
        AddressesPolicy.require(
                command.addresses(), inspections.findingsOf(inspection).orElse(Set.of()));
        apply(asked);
    }

    @CommandHandler
    void handle(AddMilestone command) {
        requireAdded(command.actionId());
        MilestoneAdded asked = command.done();
        Milestone before = milestones.get(command.milestoneId());
        if (before != null && before.added().equals(asked)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different milestone with the id " + command.milestoneId() + " already.",
                    "id");
        }
        if (milestones.size() >= MOST_MILESTONES) {
            throw new RuleRefusedException(
                    TOO_MANY_MILESTONES, "An action holds at most " + MOST_MILESTONES + " milestones.");
        }
        apply(asked);
    }

    @CommandHandler
    void handle(ReachMilestone command) {
        requireAdded(command.actionId());
        Milestone milestone = milestones.get(command.milestoneId());
        if (milestone == null) {
            throw NotFoundException.of("milestone", command.milestoneId());
        }
        MilestoneReached asked = command.done();
        MilestoneReached before = milestone.reached();
        if (asked.equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_REACHED,
                    "This milestone was logged already, as reached on " + before.reachedOn() + ".",
                    "reachedOn");
        }
        if (command.reachedOn().isAfter(command.askedOn())) {
            throw new RuleRefusedException(REACHED_IN_THE_FUTURE, STILL_TO_COME, "reachedOn");
        }
        apply(asked);
    }

    /** Every stream loads as an action, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(ActionAdded event) {
        id = event.actionId();
        added = event;
    }

    @EventSourcingHandler
    void on(MilestoneAdded event) {
        milestones.put(event.milestoneId(), Milestone.added(event));
    }

    @EventSourcingHandler
    void on(MilestoneReached event) {
        milestones.computeIfPresent(event.milestoneId(), (milestoneId, milestone) -> milestone.reached(event));
    }

    private void requireAdded(UUID asked) {
        if (added == null) {
            throw NotFoundException.of("action", asked);
        }
    }
}
