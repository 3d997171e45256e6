package org.improvementledger.actionplan.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.jspecify.annotations.Nullable;

/**
 * One inspection or visit with what it judged and found. All of it is recorded as the inspectorate said it, never
 * computed.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Inspection {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String NOTHING_CORRECTED = "nothing-corrected";
    static final String TOO_MANY_CORRECTIONS = "too-many-corrections";
    static final String TOO_MANY_FINDINGS = "too-many-findings";

    /** Ten times what a long report names: a limit for scripts that run wild, not for inspectors. */
    static final int MOST_FINDINGS = 500;

    /** Of its kind, dates and framework; somebody who needs more is a script. */
    static final int MOST_CORRECTIONS = 100;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable InspectionRecorded recorded;

    /** As recorded, with every correction since. */
    private @Nullable InspectionRecorded facts;

    private Map<UUID, InspectionCorrected> corrections = new LinkedHashMap<>();

    private Map<UUID, FindingCorrected> findingCorrections = new LinkedHashMap<>();

    private RecordedJudgements judgements = new RecordedJudgements();

    private RecordedDeadlines deadlines = new RecordedDeadlines();

    /** As first recorded, which a repeat is told by. */
    private Map<UUID, FindingRecorded> findings = new LinkedHashMap<>();

    /** Axon begins with nothing; the first event sets what there is. */
    protected Inspection() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordInspection command) {
        InspectionRecorded asked = command.done();
        if (asked.equals(recorded)) {
            return;
        }
        if (recorded != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is a different inspection with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.inspectionId() + " belongs to something else already.", "id");
        }
        InspectionDatesPolicy.require(asked);
        apply(asked);
    }

    @CommandHandler
    void handle(CorrectInspection command) {
        InspectionRecorded before = inspection(command.inspectionId());
        InspectionCorrected asked = command.done();
        InspectionCorrected same = corrections.get(command.correctionId());
        if (asked.equals(same)) {
            return;
        }
        if (same != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different correction with the id " + command.correctionId() + " already.",
                    "id");
        }
        InspectionRecorded after = CorrectionPolicy.corrected(before, asked);
        if (after.equals(before)) {
            throw nothingCorrected(null);
        }
        if (corrections.size() >= MOST_CORRECTIONS) {
            throw new RuleRefusedException(
                    TOO_MANY_CORRECTIONS, "An inspection is corrected at most " + MOST_CORRECTIONS + " times.");
        }
        InspectionDatesPolicy.require(after);
        CorrectionPolicy.requireRoomForJudgements(after, judgements.areas());
        apply(asked);
    }

    @CommandHandler
    void handle(CorrectJudgement command) {
        inspection(command.inspectionId());
        append(judgements.correct(command));
    }

    @CommandHandler
    void handle(CorrectFinding command) {
        inspection(command.inspectionId());
        FindingRecorded recordedFinding = findings.get(command.findingId());
        if (recordedFinding == null) {
            throw NotFoundException.of("finding", command.findingId());
        }
        FindingCorrected last = findingCorrections.get(command.findingId());
        FindingKind kind = last == null ? recordedFinding.kind() : last.kind();
        String text = last == null ? recordedFinding.text() : last.text();
        FindingCorrected asked = new FindingCorrected(
                command.inspectionId(),
                command.findingId(),
                command.kind() == null ? kind : command.kind(),
                command.text() == null ? text : command.text(),
                command.reason());
        if (asked.equals(last)) {
            return;
        }
        if (asked.kind() == kind && asked.text().equals(text)) {
            throw nothingCorrected(null);
        }
        apply(asked);
    }

    @CommandHandler
    void handle(StateDeadline command) {
        append(deadlines.state(command, inspection(command.inspectionId()), hasPriorityAction()));
    }

    @CommandHandler
    void handle(MeetDeadline command) {
        append(deadlines.meet(command, inspection(command.inspectionId()), hasPriorityAction()));
    }

    @CommandHandler
    void handle(CorrectMetDeadline command) {
        append(deadlines.correct(command, inspection(command.inspectionId())));
    }

    @CommandHandler
    void handle(RecordJudgement command) {
        append(judgements.record(command, inspection(command.inspectionId())));
    }

    @CommandHandler
    void handle(RecordFinding command) {
        inspection(command.inspectionId());
        FindingRecorded asked = command.done();
        FindingRecorded before = findings.get(command.findingId());
        if (asked.equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different finding with the id " + command.findingId() + " already.",
                    "id");
        }
        if (findings.size() >= MOST_FINDINGS) {
            throw new RuleRefusedException(
                    TOO_MANY_FINDINGS, "An inspection holds at most " + MOST_FINDINGS + " findings.");
        }
        apply(asked);
    }

    /** Every stream loads as an inspection, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(InspectionRecorded event) {
        id = event.inspectionId();
        recorded = event;
        facts = event;
    }

    @EventSourcingHandler
    void on(InspectionCorrected event) {
        corrections.put(event.correctionId(), event);
        facts = CorrectionPolicy.corrected(Objects.requireNonNull(facts), event);
    }

    @EventSourcingHandler
    void on(JudgementCorrected event) {
        judgements.on(event);
    }

    @EventSourcingHandler
    void on(FindingCorrected event) {
        findingCorrections.put(event.findingId(), event);
    }

    @EventSourcingHandler
    void on(DeadlineStated event) {
        deadlines.on(event);
    }

    @EventSourcingHandler
    void on(DeadlineMet event) {
        deadlines.on(event);
    }

    @EventSourcingHandler
    void on(DeadlineMetCorrected event) {
        deadlines.on(event);
    }

    @EventSourcingHandler
    void on(JudgementRecorded event) {
        judgements.on(event);
    }

    @EventSourcingHandler
    void on(FindingRecorded event) {
        findings.put(event.findingId(), event);
    }

    /** Whether this is an inspection at all: any stream loads as one, also a plan's. */
    boolean isRecorded() {
        return recorded != null;
    }

    Set<UUID> findings() {
        return Set.copyOf(findings.keySet());
    }

    /** As it is known after all corrections. */
    private InspectionRecorded inspection(UUID asked) {
        if (facts == null) {
            throw NotFoundException.of("inspection", asked);
        }
        return facts;
    }

    private boolean hasPriorityAction() {
        return findings.values().stream()
                .map(finding -> findingCorrections.containsKey(finding.findingId())
                        ? findingCorrections.get(finding.findingId()).kind()
                        : finding.kind())
                .anyMatch(kind -> kind == FindingKind.AREA_FOR_PRIORITY_ACTION);
    }

    private static void append(Optional<? extends InspectionEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
    }

    static RuleRefusedException nothingCorrected(@Nullable String field) {
        return new RuleRefusedException(NOTHING_CORRECTED, "This is what is recorded already.", field);
    }
}
