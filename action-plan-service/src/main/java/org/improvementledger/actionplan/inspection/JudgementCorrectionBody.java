package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that was recorded wrong, as it comes in.
 *
 * @param grade the grade that was given; absent where the area was not judged at all
 * @param reason why it was wrong, or who says so
 */
@Schema(example = """
        {"grade":"requires-improvement","reason":"Misread from the table of the report"}""")
record JudgementCorrectionBody(
        @Nullable Grade grade,

        @Text(max = CorrectionBody.LONGEST_REASON, lines = true)
        String reason) {

    CorrectJudgement command(UUID inspectionId, JudgementArea area) {
        return new CorrectJudgement(inspectionId, area, grade, reason);
    }
}
