package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.NotBefore;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded wrong about an inspection, as it comes in; what is absent was right.
 *
 * @param id chosen by the one who corrects it; absent where we are to choose
 * @param kind what kind of inspection it was
 * @param framework the framework it was made under, in the inspectorate's words
 * @param fieldworkFrom the first day of fieldwork
 * @param fieldworkTo the last day of fieldwork
 * @param reportReceivedOn the day that deadlines count from
 * @param reportPublishedOn the day the report was published
 * @param publicationUrl where the report can be read
 * @param reason why it was wrong, or who says so
 */
@Schema(example = """
        {"kind":"focused-visit","fieldworkTo":"2020-10-14","reason":"The letter calls it a focused visit"}""")
@NotBefore(date = "fieldworkTo", earliest = "fieldworkFrom", message = InspectionDatesPolicy.FIELDWORK)
@NotBefore(date = "reportReceivedOn", earliest = "fieldworkFrom", message = InspectionDatesPolicy.RECEIVED)
@NotBefore(date = "reportPublishedOn", earliest = "reportReceivedOn", message = InspectionDatesPolicy.PUBLISHED)
record CorrectionBody(
        @Nullable UUID id,
        @Nullable InspectionKind kind,

        @Text(max = InspectionBody.LONGEST_FRAMEWORK, optional = true) @Nullable
        String framework,

        @Nullable LocalDate fieldworkFrom,
        @Nullable LocalDate fieldworkTo,
        @Nullable LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,

        @Text(max = InspectionBody.LONGEST_URL, optional = true)
        @Pattern(regexp = InspectionBody.ADDRESS, message = InspectionBody.NO_ADDRESS)
        @Nullable
        String publicationUrl,

        @Text(max = CorrectionBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    /** @param correctionId the id chosen, here or by the one who asks */
    CorrectInspection command(UUID inspectionId, UUID correctionId) {
        return new CorrectInspection(
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
