package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was recorded wrong, as it comes in; what is absent was right.
 *
 * @param kind what kind of finding it is
 * @param text what was found, as the report has it
 * @param reason why it was wrong, or who says so
 */
@Schema(example = """
        {"kind":"area-for-priority-action","reason":"The letter names it as an area for priority action"}""")
record FindingCorrectionBody(
        @Nullable FindingKind kind,

        @Text(max = FindingBody.LONGEST_TEXT, lines = true, optional = true) @Nullable
        String text,

        @Text(max = CorrectionBody.LONGEST_REASON, lines = true)
        String reason) {

    CorrectFinding command(UUID inspectionId, UUID findingId) {
        return new CorrectFinding(inspectionId, findingId, kind, text, reason);
    }
}
