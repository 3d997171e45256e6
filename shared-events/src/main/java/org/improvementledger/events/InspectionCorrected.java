package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about an inspection was wrong, and this is right. The former event stays; what is absent here was right before.
 *
 * @param correctionId the correction, which begins with this event
 * @param kind what kind of inspection it was
 * @param framework the framework it was made under, in the inspectorate's words
 * @param fieldworkFrom the first day of fieldwork
 * @param fieldworkTo the last day of fieldwork
 * @param reportReceivedOn the day that deadlines count from; the event's effective date where it is there
 * @param reportPublishedOn the day the report was published
 * @param publicationUrl where it is published
 */
@EventType(name = "action-plan.inspection-corrected")
public record InspectionCorrected(
        UUID inspectionId,
        UUID correctionId,
        @Nullable InspectionKind kind,
        @Nullable String framework,
        @Nullable LocalDate fieldworkFrom,
        @Nullable LocalDate fieldworkTo,
        @Nullable LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable String publicationUrl,
        String reason)
        implements InspectionEvent {

    @Override
    public @Nullable LocalDate effectiveDate() {
        return reportReceivedOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(correctionId);
    }
}
