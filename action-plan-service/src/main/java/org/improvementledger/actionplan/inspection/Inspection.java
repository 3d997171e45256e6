package org.improvementledger.actionplan.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementRecorded;
import org.jspecify.annotations.Nullable;

/**
 * One inspection or visit with what it judged and found. All of it is recorded as the inspectorate said it, never
 * computed.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Inspection {

    static final String ALREADY_EXISTS = "already-exists";
    static final String ALREADY_JUDGED = "already-judged";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String TOO_MANY_FINDINGS = "too-many-findings";

    /** Ten times what a long report names: a limit for scripts that run wild, not for inspectors. */
    static final int MOST_FINDINGS = 500;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable InspectionRecorded recorded;

    private Map<JudgementArea, Grade> judgements = new EnumMap<>(JudgementArea.class);

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
        InspectionDatesPolicy.require(command);
        apply(asked);
    }

    @CommandHandler
    void handle(RecordJudgement command) {
        InspectionRecorded inspection = inspection(command.inspectionId());
        JudgementPolicy.require(inspection.kind(), inspection.fieldworkFrom(), command.area());
        Grade before = judgements.get(command.area());
        if (before == null) {
            apply(command.done());
        } else if (before != command.grade()) {
            throw new RuleRefusedException(
                    ALREADY_JUDGED,
                    "The area " + command.area().code() + " was judged already, as " + before.code() + ".",
                    "area");
        }
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
    }

    @EventSourcingHandler
    void on(JudgementRecorded event) {
        judgements.put(event.area(), event.grade());
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

    private InspectionRecorded inspection(UUID asked) {
        if (recorded == null) {
            throw NotFoundException.of("inspection", asked);
        }
        return recorded;
    }
}
