package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as it goes out, whole.
 *
 * @param judgements in the order they were recorded
 * @param findings in the order they were recorded
 * @param corrections how often its kind, framework, dates or address were corrected
 */
record InspectionItem(
        UUID id,
        InspectionKind kind,
        String framework,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable String publicationUrl,
        List<JudgementRow> judgements,
        List<FindingRow> findings,
        int corrections,
        long version) {

    static InspectionItem of(InspectionRow row, List<JudgementRow> judgements, List<FindingRow> findings) {
        return new InspectionItem(
                row.id(),
                row.kind(),
                row.framework(),
                row.fieldworkFrom(),
                row.fieldworkTo(),
                row.reportReceivedOn(),
                row.reportPublishedOn(),
                row.publicationUrl(),
                judgements,
                findings,
                row.corrections(),
                row.version());
    }
}
