package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or visit as it stands.
 *
 * @param version the aggregate's, raised by each judgement and finding
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
        long version) {

    static InspectionRow recorded(InspectionRecorded event, long version) {
        return new InspectionRow(
                event.inspectionId(),
                event.kind(),
                event.framework(),
                event.fieldworkFrom(),
                event.fieldworkTo(),
                event.reportReceivedOn(),
                event.reportPublishedOn(),
                event.publicationUrl(),
                version);
    }

    InspectionRow at(long newVersion) {
        return new InspectionRow(
                id,
                kind,
                framework,
                fieldworkFrom,
                fieldworkTo,
                reportReceivedOn,
                reportPublishedOn,
                publicationUrl,
                newVersion);
    }
}
