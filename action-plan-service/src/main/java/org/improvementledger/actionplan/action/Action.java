package org.improvementledger.actionplan.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.actionplan.plan.ArrangedMeetings;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.actionplan.rating.RecordedRatingRules;
import org.improvementledger.chassis.eventstore.ExpectedVersionTargetResolver;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEvent;
import org.jspecify.annotations.Nullable;

/**
 * An action of a plan with its milestones, its evidence and how far it has come. What it remembers decides; here stands only
 * which command asks for which decision.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Action {

    static final String ALREADY_EXISTS = "already-exists";
    static final String DATES_OUT_OF_ORDER = "dates-out-of-order";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    private static final String ACTOR = "actor";

    static final String PLAN_CLOSED = "plan-closed";

    static final String DUE_BEFORE_START = "An action cannot be due before it starts.";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable RememberedAction remembered;

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
        DraftedPlans.Facts plan = plans.find(command.planId(), planSeen);
        ActionAdded asked = command.done();
        if (remembered != null && asked.equals(remembered.terms().added())) {
            return;
        }
        if (remembered != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different action with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.actionId() + " belongs to something else already.", "id");
        }
        if (plan.closed()) {
            throw new RuleRefusedException(PLAN_CLOSED, "This plan is closed, so no action can join it.");
        }
        if (command.dueOn().isBefore(command.startOn())) {
            throw new RuleRefusedException(DATES_OUT_OF_ORDER, DUE_BEFORE_START, "dueOn");
        }
        AddressesPolicy.require(
                command.addresses(), inspections.findingsOf(plan.inspectionId()).orElse(Set.of()));
        PriorityPolicy.require(command.priorityId(), plan);
        apply(asked);
    }

    @CommandHandler
    void handle(AmendAction command, DraftedPlans plans, RecordedInspections inspections) {
        ActionTerms terms = remembered(command.actionId()).terms();
        DraftedPlans.Facts plan = plans.find(terms.added().planId(), null);
        append(terms.amend(
                command, plan, inspections.findingsOf(plan.inspectionId()).orElse(Set.of())));
    }

    @CommandHandler
    void handle(RescheduleAction command, @MetaDataValue(value = ACTOR, required = true) String actor) {
        RememberedAction action = remembered(command.actionId());
        append(action.terms().reschedule(command, action.state(), actor));
    }

    @CommandHandler
    void handle(AddMilestone command) {
        RememberedAction action = remembered(command.actionId());
        append(action.milestones().add(command, action.state()));
    }

    @CommandHandler
    void handle(ReachMilestone command) {
        RememberedAction action = remembered(command.actionId());
        append(action.milestones().get(command.milestoneId()).reach(command, action.state()));
    }

    @CommandHandler
    void handle(WaiveMilestone command) {
        RememberedAction action = remembered(command.actionId());
        append(action.milestones().get(command.milestoneId()).waive(command, action.state()));
    }

    @CommandHandler
    void handle(ReopenMilestone command) {
        RememberedAction action = remembered(command.actionId());
        append(action.milestones().get(command.milestoneId()).reopen(command, action.state()));
    }

    @CommandHandler
    void handle(RescheduleMilestone command, @MetaDataValue(value = ACTOR, required = true) String actor) {
        RememberedAction action = remembered(command.actionId());
        append(action.milestones().get(command.milestoneId()).reschedule(command, action.state(), actor));
    }

    @CommandHandler
    void handle(ReportProgress command) {
        RememberedAction action = remembered(command.actionId());
        append(action.reports().report(command, action.state()));
    }

    @CommandHandler
    void handle(AttachEvidence command) {
        RememberedAction action = remembered(command.actionId());
        append(action.evidence().attach(command, action.milestones()));
    }

    @CommandHandler
    void handle(WithdrawEvidence command) {
        append(remembered(command.actionId()).evidence().withdraw(command));
    }

    @CommandHandler
    void handle(NoticeEvidenceDamage command) {
        append(remembered(command.actionId()).evidence().damaged(command));
    }

    @CommandHandler
    void handle(NoticeEvidenceRestored command) {
        append(remembered(command.actionId()).evidence().restored(command));
    }

    @CommandHandler
    void handle(ProposeCompletion command) {
        RememberedAction action = remembered(command.actionId());
        append(action.life().propose(command, action.milestones(), action.evidence()));
    }

    @CommandHandler
    void handle(VerifyCompletion command, @MetaDataValue(value = ACTOR, required = true) String actor) {
        RememberedAction action = remembered(command.actionId());
        append(action.life().verify(command, actor, action.evidence()));
    }

    @CommandHandler
    void handle(RefuseCompletion command, @MetaDataValue(value = ACTOR, required = true) String actor) {
        append(remembered(command.actionId()).life().refuse(command, actor));
    }

    @CommandHandler
    void handle(CloseAction command, ArrangedMeetings meetings) {
        RememberedAction action = remembered(command.actionId());
        Optional<ActionClosed> decided = action.life().close(command);
        decided.ifPresent(closed ->
                meetings.require(closed.meetingId(), action.terms().added().planId()));
        append(decided);
    }

    @CommandHandler
    void handle(EmbedAction command) {
        append(remembered(command.actionId()).life().embed(command));
    }

    @CommandHandler
    void handle(ReopenAction command) {
        append(remembered(command.actionId()).life().reopen(command));
    }

    @CommandHandler
    void handle(CancelAction command) {
        append(remembered(command.actionId()).life().cancel(command));
    }

    @CommandHandler
    void handle(NoticeOverdue command) {
        remembered(command.actionId()).overdue(command.day()).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(NoticeSustained command, RecordedRatingRules rules) {
        ActionLife life = remembered(command.actionId()).life();
        LocalDate closedOn = life.closedOn();
        if (closedOn != null) {
            append(life.sustain(command.actionId(), SustainedPeriod.of(closedOn, command.day(), rules.book())));
        }
    }

    /** Every stream loads as an action, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object event, DomainEventMessage<?> message, @MetaDataValue(ACTOR) @Nullable String actor) {
        if (!(event instanceof ActionEvent ofAction)) {
            id = UUID.fromString(message.getAggregateIdentifier());
            return;
        }
        id = ofAction.actionId();
        if (ofAction instanceof ActionAdded added) {
            remembered = RememberedAction.of(added);
        } else if (remembered != null) {
            remembered = remembered.with(ofAction, actor == null ? "" : actor);
        }
    }

    private RememberedAction remembered(UUID asked) {
        if (remembered == null) {
            throw NotFoundException.of("action", asked);
        }
        return remembered;
    }

    private static void append(Optional<? extends ActionEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
    }
}
