package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Record that an inspection or visit took place and that its report came.
 *
 * @param framework the framework it was made under, in the inspectorate's words
 * @param reportPublishedOn null while unpublished
 */
public record RecordInspection(
        @TargetAggregateIdentifier UUID inspectionId,
        InspectionKind kind,
        String framework,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,

        @Unscreened("An address of the inspectorate's site, which numbers its reports") @Nullable
        String publicationUrl) {

    InspectionRecorded done() {
        return new InspectionRecorded(
                inspectionId,
                kind,
                framework,
                fieldworkFrom,
                fieldworkTo,
                reportReceivedOn,
                reportPublishedOn,
                publicationUrl);
    }
}
