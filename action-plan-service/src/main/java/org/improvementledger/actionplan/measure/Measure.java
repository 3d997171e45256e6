package org.improvementledger.actionplan.measure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its targets and readings.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Measure {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String ALREADY_READ = "already-read";
    static final String ALREADY_RETIRED = "already-retired";
    static final String MEASURE_RETIRED = "measure-retired";
    static final String NOTHING_AMENDED = "nothing-amended";
    static final String NOT_LINKED = "not-linked";
    static final String READ_AFTER_RETIREMENT = "read-after-retirement";
    static final String RETIRED_IN_THE_FUTURE = "retired-in-the-future";
    static final String TOO_MANY_READINGS = "too-many-readings";

    static final String RETIRED_LATER = "A measure cannot be retired on a day that is still to come.";

    /** Weekly readings of 38 years: a limit for scripts that run wild, not for people. */
    static final int MOST_READINGS = 2_000;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable MeasureDefined defined;

    private @Nullable MeasureAmended lastAmended;

    private List<MeasureTargetSet> targets = new ArrayList<>();

    private Set<UUID> linked = new LinkedHashSet<>();

    private Set<UUID> unlinked = new LinkedHashSet<>();

    private Map<UUID, Reading> readings = new LinkedHashMap<>();

    private @Nullable MeasureRetired retired;

    /** Axon begins with nothing; the first event sets what there is. */
    protected Measure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineMeasure command, AddedActions actions) {
        MeasureDefined asked = command.done();
        MeasureTargetSet firstTarget = command.firstTarget();
        if (asked.equals(defined) && (firstTarget == null || targets.contains(firstTarget))) {
            return;
        }
        if (defined != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different measure with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.measureId() + " belongs to something else already.", "id");
        }
        FiguresPolicy.requireDenominator(command.unit(), command.denominator() != null);
        command.actionIds().forEach(actionId -> actions.require(actionId, "actionIds"));
        apply(asked);
        if (firstTarget != null) {
            apply(firstTarget);
        }
        command.actionIds().stream()
                .distinct()
                .forEach(actionId -> apply(new MeasureLinked(command.measureId(), actionId)));
    }

    @CommandHandler
    void handle(AmendMeasure command) {
        requireInUse(command.measureId());
        MeasureAmended asked = command.done();
        if (asked.equals(lastAmended)) {
            return;
        }
        if (asked.title() == null && asked.definition() == null && asked.source() == null) {
            throw new RuleRefusedException(NOTHING_AMENDED, "Say what is to be put better, and how.", "title");
        }
        apply(asked);
    }

    @CommandHandler
    void handle(SetMeasureTarget command) {
        requireInUse(command.measureId());
        if (!targets.isEmpty() && command.done(targets.size()).equals(targets.getLast())) {
            return;
        }
        apply(command.done(targets.size() + 1));
    }

    @CommandHandler
    void handle(LinkMeasure command, AddedActions actions) {
        requireInUse(command.measureId());
        if (linked.contains(command.actionId())) {
            return;
        }
        actions.require(command.actionId(), "actionId");
        apply(new MeasureLinked(command.measureId(), command.actionId()));
    }

    @CommandHandler
    void handle(UnlinkMeasure command) {
        requireDefined(command.measureId());
        if (linked.contains(command.actionId())) {
            apply(new MeasureUnlinked(command.measureId(), command.actionId(), command.reason()));
        } else if (!unlinked.contains(command.actionId())) {
            throw new RuleRefusedException(
                    NOT_LINKED, "This measure was never linked to the action " + command.actionId() + ".");
        }
    }

    @CommandHandler
    void handle(RecordReading command) {
        MeasureDefined what = requireDefined(command.measureId());
        ReadingRecorded asked = command.done();
        Reading before = readings.get(asked.readingId());
        if (before != null && before.isAskedAgainBy(asked)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_READ,
                    "This measure was read for this period already, with other figures. Restate that reading.",
                    "periodFrom");
        }
        FiguresPolicy.require(what.unit(), command.numerator(), command.denominator());
        PeriodPolicy.require(
                command, readings.values().stream().map(Reading::recorded).toList());
        if (retired != null && command.periodTo().isAfter(retired.retiredOn())) {
            throw new RuleRefusedException(
                    MEASURE_RETIRED, "This measure is read no longer since " + retired.retiredOn() + ".", "periodTo");
        }
        if (readings.size() >= MOST_READINGS) {
            throw new RuleRefusedException(
                    TOO_MANY_READINGS, "A measure holds at most " + MOST_READINGS + " readings.");
        }
        apply(asked);
    }

    @CommandHandler
    void handle(RestateReading command) {
        MeasureDefined what = requireDefined(command.measureId());
        Reading before = readings.get(command.readingId());
        if (before == null) {
            throw NotFoundException.of("reading", command.readingId());
        }
        if (before.stands(command.numerator(), command.denominator())) {
            return;
        }
        FiguresPolicy.require(what.unit(), command.numerator(), command.denominator());
        apply(command.done());
    }

    @CommandHandler
    void handle(RetireMeasure command) {
        requireDefined(command.measureId());
        MeasureRetired asked = command.done();
        if (asked.equals(retired)) {
            return;
        }
        if (retired != null) {
            throw new RuleRefusedException(
                    ALREADY_RETIRED, "This measure was retired already, on " + retired.retiredOn() + ".");
        }
        if (command.retiredOn().isAfter(command.askedOn())) {
            throw new RuleRefusedException(RETIRED_IN_THE_FUTURE, RETIRED_LATER, "retiredOn");
        }
        readings.values().stream()
                .map(reading -> reading.recorded().periodTo())
                .filter(command.retiredOn()::isBefore)
                .findFirst()
                .ifPresent(later -> {
                    throw new RuleRefusedException(
                            READ_AFTER_RETIREMENT,
                            "This measure has a reading to " + later + ", which is after that day.",
                            "retiredOn");
                });
        apply(asked);
    }

    /** Every stream loads as a measure, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(MeasureDefined event) {
        id = event.measureId();
        defined = event;
    }

    @EventSourcingHandler
    void on(MeasureAmended event) {
        lastAmended = event;
    }

    @EventSourcingHandler
    void on(MeasureTargetSet event) {
        targets.add(event);
    }

    @EventSourcingHandler
    void on(MeasureLinked event) {
        linked.add(event.actionId());
        unlinked.remove(event.actionId());
    }

    @EventSourcingHandler
    void on(MeasureUnlinked event) {
        linked.remove(event.actionId());
        unlinked.add(event.actionId());
    }

    @EventSourcingHandler
    void on(ReadingRecorded event) {
        readings.put(event.readingId(), new Reading(event, null));
    }

    @EventSourcingHandler
    void on(ReadingRestated event) {
        readings.computeIfPresent(event.readingId(), (readingId, reading) -> reading.restated(event));
    }

    @EventSourcingHandler
    void on(MeasureRetired event) {
        retired = event;
    }

    private MeasureDefined requireDefined(UUID asked) {
        if (defined == null) {
            throw NotFoundException.of("measure", asked);
        }
        return Objects.requireNonNull(defined);
    }

    private void requireInUse(UUID asked) {
        requireDefined(asked);
        if (retired != null) {
            throw new RuleRefusedException(
                    MEASURE_RETIRED, "This measure is read no longer since " + retired.retiredOn() + ".");
        }
    }
}
