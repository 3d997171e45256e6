package org.improvementledger.actionplan.board;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.BoardDecided;
import org.improvementledger.events.MeetingActionDone;
import org.improvementledger.events.MeetingActionRaised;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.PackFrozen;
import org.improvementledger.events.PaperTabled;
import org.improvementledger.events.RatingAgreed;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the board over a plan.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Meeting {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String ALREADY_DONE = "already-done";
    static final String PACK_TOO_LARGE = "pack-too-large";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable MeetingArranged arranged;

    private @Nullable LocalDate meetsOn;

    private @Nullable MeetingHeld held;

    private @Nullable MeetingCancelled cancelled;

    private Map<UUID, RatingAgreed> ratings = new LinkedHashMap<>();

    private Map<UUID, PaperTabled> papers = new LinkedHashMap<>();

    private Map<UUID, BoardDecided> decisions = new LinkedHashMap<>();

    private Map<UUID, MeetingActionRaised> raised = new LinkedHashMap<>();

    private Map<UUID, MeetingActionDone> finished = new LinkedHashMap<>();

    private Set<UUID> packs = new LinkedHashSet<>();

    /** Axon begins with nothing; the first event sets what there is. */
    protected Meeting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ArrangeMeeting command, DraftedPlans plans) {
        MeetingArranged asked = command.done();
        if (asked.equals(arranged)) {
            return;
        }
        if (arranged != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different meeting with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.meetingId() + " belongs to something else already.", "id");
        }
        plans.inspectionOf(command.planId(), null);
        apply(asked);
    }

    @CommandHandler
    void handle(RearrangeMeeting command) {
        requireArranged(command.meetingId());
        if (command.meetsOn().equals(meetsOn)) {
            return;
        }
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireToCome(held);
        apply(new MeetingRearranged(command.meetingId(), command.meetsOn(), command.reason()));
    }

    @CommandHandler
    void handle(CancelMeeting command) {
        requireArranged(command.meetingId());
        MeetingCancelled asked = new MeetingCancelled(command.meetingId(), command.reason());
        if (asked.equals(cancelled)) {
            return;
        }
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireToCome(held);
        apply(asked);
    }

    @CommandHandler
    void handle(HoldMeeting command) {
        requireArranged(command.meetingId());
        if (command.done().equals(held)) {
            return;
        }
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireToCome(held);
        MeetingPolicy.requirePast(command.heldOn(), command.askedOn(), "heldOn");
        apply(command.done());
    }

    @CommandHandler
    void handle(TablePaper command) {
        requireArranged(command.meetingId());
        MeetingPolicy.requireNotCancelled(cancelled);
        add(command.paperId(), papers, command.done());
    }

    @CommandHandler
    void handle(AgreeRating command, ActionsOfPlans actions) {
        UUID plan = requireArranged(command.meetingId());
        if (command.done().equals(ratings.get(command.actionId()))) {
            return;
        }
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireHeld(held);
        actions.requireIn(plan, command.actionId(), "actionId");
        apply(command.done());
    }

    @CommandHandler
    void handle(RecordBoardDecision command, ActionsOfPlans actions) {
        UUID plan = requireArranged(command.meetingId());
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireHeld(held);
        command.actionIds().forEach(action -> actions.requireIn(plan, action, "actionIds"));
        add(command.decisionId(), decisions, command.done());
    }

    @CommandHandler
    void handle(RaiseMeetingAction command) {
        requireArranged(command.meetingId());
        MeetingPolicy.requireNotCancelled(cancelled);
        MeetingPolicy.requireHeld(held);
        add(command.meetingActionId(), raised, command.done());
    }

    @CommandHandler
    void handle(FinishMeetingAction command) {
        requireArranged(command.meetingId());
        if (!raised.containsKey(command.meetingActionId())) {
            throw NotFoundException.of("meeting action", command.meetingActionId());
        }
        MeetingActionDone before = finished.get(command.meetingActionId());
        if (command.done().equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_DONE, "This was recorded as done already, on " + before.doneOn() + ".");
        }
        MeetingPolicy.requirePast(command.doneOn(), command.askedOn(), "doneOn");
        apply(command.done());
    }

    @CommandHandler
    void handle(FreezePack command) {
        requireArranged(command.meetingId());
        MeetingPolicy.requireNotCancelled(cancelled);
        if (packs.contains(command.packId())) {
            return; // Frozen is frozen: whoever asks again means the pack that there is.
        }
        if (command.page().compressed().length() > FrozenPage.LONGEST) {
            throw new RuleRefusedException(
                    PACK_TOO_LARGE,
                    "This pack is too large to be kept. Close actions that are done with, and freeze again.");
        }
        apply(command.done());
    }

    /** Every stream loads as a meeting, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object event, DomainEventMessage<?> message) {
        if (event instanceof MeetingEvent ofAMeeting) {
            id = ofAMeeting.meetingId();
            evolve(ofAMeeting);
        } else {
            id = UUID.fromString(message.getAggregateIdentifier());
        }
    }

    private void evolve(MeetingEvent event) {
        switch (event) {
            case MeetingArranged e -> {
                arranged = e;
                meetsOn = e.meetsOn();
            }
            case MeetingRearranged e -> meetsOn = e.meetsOn();
            case MeetingCancelled e -> cancelled = e;
            case MeetingHeld e -> held = e;
            case PaperTabled e -> papers.put(e.paperId(), e);
            case RatingAgreed e -> ratings.put(e.actionId(), e);
            case BoardDecided e -> decisions.put(e.decisionId(), e);
            case MeetingActionRaised e -> raised.put(e.meetingActionId(), e);
            case MeetingActionDone e -> finished.put(e.meetingActionId(), e);
            case PackFrozen e -> packs.add(e.packId());
        }
    }

    private <E extends MeetingEvent> void add(UUID partId, Map<UUID, E> parts, E asked) {
        E before = parts.get(partId);
        if (asked.equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is something different with the id " + partId + " already.", "id");
        }
        apply(asked);
    }

    /** The plan that the meeting is over. */
    private UUID requireArranged(UUID asked) {
        if (arranged == null) {
            throw NotFoundException.of("meeting", asked);
        }
        return arranged.planId();
    }
}
