package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or visit took place and its report was received.
 *
 * @param framework the framework it was made under, in the inspectorate's words
 * @param reportReceivedOn the day that deadlines count from (and do not include)
 * @param reportPublishedOn null while unpublished; a monitoring visit's letter may stay so
 */
@EventType(name = "action-plan.inspection-recorded")
public record InspectionRecorded(
        UUID inspectionId,
        InspectionKind kind,
        String framework,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable String publicationUrl)
        implements InspectionEvent {

    @Override
    public LocalDate effectiveDate() {
        return reportReceivedOn;
    }
}
