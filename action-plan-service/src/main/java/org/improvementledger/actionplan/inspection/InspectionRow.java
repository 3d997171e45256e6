package org.improvementledger.actionplan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or visit as it stands.
 *
 * @param corrections how often its kind, framework, dates or address were corrected
 * @param priorityActions how many of its findings are areas for priority action
 * @param changedAt when the last event about it was recorded
 * @param version the aggregate's, raised by each judgement, finding, correction and deadline
 */
public record InspectionRow(
        @Key UUID id,
        InspectionKind kind,
        String framework,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable String publicationUrl,
        int corrections,
        int priorityActions,
        Instant changedAt,
        long version) {

    static InspectionRow recorded(InspectionRecorded event, Instant changedAt, long version) {
        return new InspectionRow(
                event.inspectionId(),
                event.kind(),
                event.framework(),
                event.fieldworkFrom(),
                event.fieldworkTo(),
                event.reportReceivedOn(),
                event.reportPublishedOn(),
                event.publicationUrl(),
                0,
                0,
                changedAt,
                version);
    }

    InspectionRow with(InspectionCorrected event) {
        InspectionRecorded facts = CorrectionPolicy.corrected(
                new InspectionRecorded(
                        id,
                        kind,
                        framework,
                        fieldworkFrom,
                        fieldworkTo,
                        reportReceivedOn,
                        reportPublishedOn,
                        publicationUrl),
                event);
        return new InspectionRow(
                id,
                facts.kind(),
                facts.framework(),
                facts.fieldworkFrom(),
                facts.fieldworkTo(),
                facts.reportReceivedOn(),
                facts.reportPublishedOn(),
                facts.publicationUrl(),
                corrections + 1,
                priorityActions,
                changedAt,
                version);
    }

    /** @param more areas for priority action; less than none where one was corrected into something else */
    InspectionRow withPriorityActions(int more) {
        return copy(priorityActions + more, changedAt, version);
    }

    InspectionRow at(Instant newChangedAt, long newVersion) {
        return copy(priorityActions, newChangedAt, newVersion);
    }

    private InspectionRow copy(int newPriorityActions, Instant newChangedAt, long newVersion) {
        return new InspectionRow(
                id,
                kind,
                framework,
                fieldworkFrom,
                fieldworkTo,
                reportReceivedOn,
                reportPublishedOn,
                publicationUrl,
                corrections,
                newPriorityActions,
                newChangedAt,
                newVersion);
    }
}
