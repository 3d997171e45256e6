package org.improvementledger.actionplan.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.CorrectMetDeadline;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * That it was recorded wrong when or how a deadline was met, as it comes in.
 *
 * @param metOn the day it was done; absent when it was not done at all
 * @param note how it was done; absent where there is none
 * @param reason what was wrong, or who says so
 */
@Schema(example = """
        {"metOn":"2019-07-04","note":"Sent to the inspectorate","reason":"The receipt is of 4 July 2019"}""")
record DeadlineMetCorrectionBody(
        @Nullable @PastOrPresent LocalDate metOn,

        @Text(max = DeadlineMetBody.LONGEST_NOTE, lines = true, optional = true) @Nullable
        String note,

        @Text(max = DeadlineMetCorrectionBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    CorrectMetDeadline command(UUID inspectionId, DeadlineKind deadline) {
        return new CorrectMetDeadline(inspectionId, deadline, metOn, note, reason);
    }
}
