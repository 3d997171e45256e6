package org.improvementledger.actionplan.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reviewed again and again.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class ReviewSchedule {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String UNUSABLE_RULE = "unusable-rule";
    static final String START_NOT_IN_RULE = "start-not-in-rule";
    static final String NOT_DUE = "not-due";
    static final String ALREADY_HELD = "already-held";
    static final String HELD_IN_THE_FUTURE = "held-in-the-future";
    static final String HELD_TOO_EARLY = "held-too-early";
    static final String ALREADY_ENDED = "already-ended";
    static final String ENDS_BEFORE_START = "dates-out-of-order";
    static final String HELD_AFTER_THE_END = "held-after-the-end";

    static final String STILL_TO_COME = "A review cannot have been held on a day that is still to come.";

    /** Missed reviews noticed by one command, so that it stays short after long silence; the next sweep notices the rest. */
    static final int MOST_NOTICED = 500;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ReviewScheduleSet schedule;

    private Map<LocalDate, ReviewHeld> held = new LinkedHashMap<>();

    private Set<LocalDate> missed = new HashSet<>();

    private @Nullable ReviewScheduleEnded ended;

    /** Axon begins with nothing; the first event sets what there is. */
    protected ReviewSchedule() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetReviewSchedule command) {
        ReviewScheduleSet asked = command.done();
        if (asked.equals(schedule)) {
            return;
        }
        if (schedule != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different review schedule with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.scheduleId() + " belongs to something else already.", "id");
        }
        String fault = RecurrenceRule.fault(command.rule(), command.startsOn());
        if (fault != null) {
            throw new RuleRefusedException(UNUSABLE_RULE, fault, "rule");
        }
        RecurrenceRule rule = new RecurrenceRule(command.rule(), command.startsOn());
        if (!rule.gives(command.startsOn())) {
            throw new RuleRefusedException(
                    START_NOT_IN_RULE,
                    "The rule does not give " + command.startsOn() + "; the first day it gives from then on is "
                            + rule.first() + ".",
                    "startsOn");
        }
        apply(asked);
    }

    @CommandHandler
    void handle(HoldReview command) {
        ReviewScheduleSet set = requireSet(command.scheduleId());
        ReviewHeld asked = command.done();
        ReviewHeld before = held.get(command.dueOn());
        if (asked.equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_HELD,
                    "The review due on %s was recorded already, as held on %s."
                            .formatted(before.dueOn(), before.heldOn()),
                    "dueOn");
        }
        if (!dueReviews(set).gives(command.dueOn())) {
            throw new RuleRefusedException(
                    NOT_DUE, "No review of this schedule falls due on " + command.dueOn() + ".", "dueOn");
        }
        if (command.heldOn().isAfter(command.askedOn())) {
            throw new RuleRefusedException(HELD_IN_THE_FUTURE, STILL_TO_COME, "heldOn");
        }
        requireAfterTheOneBefore(set, command);
        apply(asked);
    }

    @CommandHandler
    void handle(NoticeMissedReviews command) {
        ReviewScheduleSet set = requireSet(command.scheduleId());
        Map<LocalDate, LocalDate> heldOn =
                held.values().stream().collect(Collectors.toMap(ReviewHeld::dueOn, ReviewHeld::heldOn));
        dueReviews(set).missed(heldOn, command.day()).stream()
                .filter(due -> !missed.contains(due.on()))
                .limit(MOST_NOTICED)
                .forEach(due ->
                        apply(new ReviewMissed(command.scheduleId(), due.on(), Objects.requireNonNull(due.nextOn()))));
    }

    @CommandHandler
    void handle(EndReviewSchedule command) {
        ReviewScheduleSet set = requireSet(command.scheduleId());
        ReviewScheduleEnded asked = command.done();
        if (asked.equals(ended)) {
            return;
        }
        if (ended != null) {
            throw new RuleRefusedException(
                    ALREADY_ENDED, "This schedule was ended already, on " + ended.endedOn() + ".");
        }
        if (command.endedOn().isBefore(set.startsOn())) {
            throw new RuleRefusedException(
                    ENDS_BEFORE_START, "A schedule cannot end before it starts, on " + set.startsOn() + ".", "endedOn");
        }
        held.keySet().stream().filter(command.endedOn()::isBefore).findFirst().ifPresent(later -> {
            throw new RuleRefusedException(
                    HELD_AFTER_THE_END,
                    "The review due on " + later + ", which is after that day, was held.",
                    "endedOn");
        });
        apply(asked);
    }

    /** Every stream loads as a schedule, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(ReviewScheduleSet event) {
        id = event.scheduleId();
        schedule = event;
    }

    @EventSourcingHandler
    void on(ReviewHeld event) {
        held.put(event.dueOn(), event);
    }

    @EventSourcingHandler
    void on(ReviewMissed event) {
        missed.add(event.dueOn());
    }

    @EventSourcingHandler
    void on(ReviewScheduleEnded event) {
        ended = event;
    }

    /** What is held by the day of the review before is that one. */
    private void requireAfterTheOneBefore(ReviewScheduleSet set, HoldReview command) {
        List<DueReviews.Due> before = dueReviews(set).to(command.dueOn().minusDays(1));
        if (!before.isEmpty() && !command.heldOn().isAfter(before.getLast().on())) {
            throw new RuleRefusedException(
                    HELD_TOO_EARLY,
                    "A review held on %s is the one due on %s or one before it."
                            .formatted(command.heldOn(), before.getLast().on()),
                    "heldOn");
        }
    }

    private DueReviews dueReviews(ReviewScheduleSet set) {
        return new DueReviews(new RecurrenceRule(set.rule(), set.startsOn()), ended == null ? null : ended.endedOn());
    }

    private ReviewScheduleSet requireSet(UUID asked) {
        if (schedule == null) {
            throw NotFoundException.of("review schedule", asked);
        }
        return Objects.requireNonNull(schedule);
    }
}
