package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Correct what was recorded about an inspection; what is null was right.
 *
 * @param correctionId a repeat speaks of the same correction
 * @param reason why it was wrong
 */
public record CorrectInspection(
        @TargetAggregateIdentifier UUID inspectionId,
        UUID correctionId,
        @Nullable InspectionKind kind,
        @Nullable String framework,
        @Nullable LocalDate fieldworkFrom,
        @Nullable LocalDate fieldworkTo,
        @Nullable LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable String publicationUrl,
        String reason) {

    InspectionCorrected done() {
        return new InspectionCorrected(
                inspectionId,
                correctionId,
                kind,
                framework,
                fieldworkFrom,
                fieldworkTo,
                reportReceivedOn,
                reportPublishedOn,
                publicationUrl,
                reason);
    }
}
